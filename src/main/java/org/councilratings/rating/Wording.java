package org.councilratings.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** How sentences say amounts and lists. */
public final class Wording {

    private Wording() {
    }

    /** An amount: "No report", "1 report", "1,447 reports". */
    public static String count(long amount, String one, String many) {
        return amount == 0 ? "No " + one : String.format(Locale.UK, "%,d %s", amount, amount == 1 ? one : many);
    }

    /** A list: "good", "good and inadequate", "outstanding, good and inadequate". */
    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** A share from 0 to 1: "72%". Decimal, because half a per cent goes up, which binary fractions can miss: 0.575 is 58%. */
    public static String percent(Double share) {
        return share == null ? "none"
                : BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
    }
}
