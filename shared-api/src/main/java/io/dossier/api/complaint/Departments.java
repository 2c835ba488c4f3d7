package io.dossier.api.complaint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The departments of the office, which solve matters (R6.1). Which there are is the office's own setting.
 *
 * @param names the Chinese name of each by its id, in the office's order
 */
public record Departments(Map<String, String> names) {

    /** 客服部: whose work a customer is asked about where no other department had a part. Every office has it. */
    public static final String CUSTOMER_SERVICE = "CUSTOMER_SERVICE";

    public Departments {
        Map<String, String> all = new LinkedHashMap<>(names);
        all.putIfAbsent(CUSTOMER_SERVICE, "客戶服務部");
        names = Collections.unmodifiableMap(all);
    }

    /** The departments as long as an office sets no others. */
    public static Departments standard() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("ENGINEERING", "工程部");
        names.put("CLEANING", "清潔部");
        names.put("SECURITY", "保安部");
        names.put("GREENING", "綠化部");
        names.put(CUSTOMER_SERVICE, "客戶服務部");
        names.put("QUALITY", "品質管理部");
        names.put("PRODUCTION", "生產運行部");
        names.put("GENERAL_AFFAIRS", "綜合部");
        return new Departments(names);
    }

    /** Whether the office has a department of that id. */
    public boolean know(String id) {
        return names.containsKey(id);
    }

    /** How people are told of a department, in either language, such as {@code ENGINEERING 工程部}. */
    public String label(String id) {
        return name(id).map(name -> id + " " + name).orElse(id);
    }

    /** The Chinese name of that department; empty where the office has none of that id. */
    public Optional<String> name(String id) {
        return Optional.ofNullable(names.get(id));
    }
}
