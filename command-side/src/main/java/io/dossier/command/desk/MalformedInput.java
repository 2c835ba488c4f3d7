package io.dossier.command.desk;

/** What was sent cannot be understood, so that no rule can be asked about it. */
public final class MalformedInput extends RuntimeException {
    private final String code;
    private final String field;
    private final String value;

    /**
     * @param code what is wrong; the key of the message
     * @param field the input field
     * @param value what was sent; shortened in the message
     */
    public MalformedInput(String code, String field, String value) {
        super(code + " in " + field, null, false, false);
        this.code = code;
        this.field = field;
        this.value = value.codePointCount(0, value.length()) <= 60
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 60)) + "…";
    }

    /** What is wrong. */
    public String code() {
        return code;
    }

    /** The input field to mend. */
    public String field() {
        return field;
    }

    /** What was sent, shortened. */
    public String value() {
        return value;
    }
}
