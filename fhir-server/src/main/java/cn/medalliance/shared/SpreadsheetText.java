package cn.medalliance.shared;

/**
 * Texts in tables that spreadsheets open: where one begins as a formula does, a quote stands before it, by which it is taken as text.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
public final class SpreadsheetText {

    /** As OWASP lists them, the wide forms of Chinese keyboards among them. */
    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** The text as it may stand in a table; numbers are not for this. */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
