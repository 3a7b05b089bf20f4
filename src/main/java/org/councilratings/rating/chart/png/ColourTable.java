package org.councilratings.rating.chart.png;

import java.util.HashMap;
import java.util.Map;

/** Up to 256 numbered colours, so that a pixel takes a byte. */
final class ColourTable {

    static final int MOST = 256;

    private final int[] colours;
    private final Map<Integer, Byte> numbers = new HashMap<>();

    ColourTable(int... colours) {
        this.colours = colours;
    }

    /** The parts of each colour, in order. */
    byte[] redGreenBlue() {
        byte[] parts = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            parts[3 * i] = (byte) (colours[i] >> 16);
            parts[3 * i + 1] = (byte) (colours[i] >> 8);
            parts[3 * i + 2] = (byte) colours[i];
        }
        return parts;
    }

    /** The number of a colour or, if it has none, of the one that is most like it. */
    byte number(int colour) {
        return numbers.computeIfAbsent(colour, this::nearest);
    }

    private byte nearest(int colour) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colour, colours[i]) < distance(colour, colours[best])) {
                best = i;
            }
        }
        return (byte) best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
