package io.dossier.standalone;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Lets the Java machine give memory back when little happens. By itself it keeps for ever what it once took, which on a large
 * machine is a multiple of what an office needs.
 */
final class Footprint {
    /** Only options that may be changed while it runs; a collector other than G1 does without the first. */
    private static final Map<String, String> OPTIONS =
            Map.of("G1PeriodicGCInterval", "10000", "MinHeapFreeRatio", "20", "MaxHeapFreeRatio", "40");

    private Footprint() {}

    /** Sets what the command line has not set. */
    static void keepSmall() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        OPTIONS.forEach((option, value) -> {
            if (machine.getVMOption(option).getOrigin() == com.sun.management.VMOption.Origin.DEFAULT) {
                machine.setVMOption(option, value);
            }
        });
    }
}
