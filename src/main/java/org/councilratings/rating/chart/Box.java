package org.councilratings.rating.chart;

/** A rectangle in pixels. */
record Box(double left, double top, double right, double bottom) {

    static Box of(double left, double top, double width, double height) {
        return new Box(left, top, left + width, top + height);
    }

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** The area that both cover. */
    double overlap(Box other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return width > 0 && height > 0 ? width * height : 0;
    }

    /** How far a point is from the edge, or 0 inside. */
    double distance(double x, double y) {
        return Math.hypot(Math.max(Math.max(left - x, x - right), 0), Math.max(Math.max(top - y, y - bottom), 0));
    }

    /** The area that lies outside of a frame. */
    double outside(Box frame) {
        return width() * height() - overlap(frame);
    }
}
