package io.dossier.server.setting;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** The names of the settings that there are. Two names are the same if only case, hyphens or underscores within a part tell them apart. */
final class KnownSettings {

    private final SortedMap<String, String> namesByForm = new TreeMap<>();
    private final SortedSet<String> open = new TreeSet<>();

    /** Adds a setting that stands alone. */
    void add(String name) {
        namesByForm.put(form(name), name);
    }

    /** Adds the components of a record of settings, and those of the records in it. Below one that is a map any name will do. */
    void addAll(String prefix, Class<?> settings) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            if (component.getType().isRecord()) {
                addAll(name, component.getType());
            } else {
                add(name);
                if (Map.class.isAssignableFrom(component.getType())) {
                    open.add(form(name));
                }
            }
        }
    }

    /** Whether there is a setting of that name; elements of lists, such as {@code name[0]}, count as their list. */
    boolean isKnown(String name) {
        String form = form(name);
        return namesByForm.containsKey(form) || open.stream().anyMatch(above -> form.startsWith(above + "."));
    }

    /** The same of a variable of the environment, which may lead to it by any of the ways in which one is written. */
    boolean isKnownVariable(String variable) {
        String form = Variables.form(variable);
        return namesByForm.keySet().stream()
                        .anyMatch(known -> Variables.form(known).equals(form))
                || open.stream().anyMatch(above -> form.startsWith(Variables.form(above)));
    }

    /** The settings with which a misspelt one shares most of its dotted name, by name. */
    String near(String name) {
        String shared = name;
        while (true) {
            shared = shared.contains(".") ? shared.substring(0, shared.lastIndexOf('.')) : "";
            String above = form(shared);
            String found = namesByForm.entrySet().stream()
                    .filter(known -> known.getKey().startsWith(above))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(", "));
            if (!found.isEmpty()) {
                return found;
            }
        }
    }

    private static String form(String name) {
        return name.replaceAll("\\[[^]]*]", "").toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }
}
