using SSBms.Laboratory.Impedance;

namespace SSBms.Laboratory.Measurements;

/// <summary>Everything the laboratory can measure.</summary>
public static class MeasurementList
{
    /// <summary>All measurements.</summary>
    public static IReadOnlyList<IMeasurement> All { get; } =
    [
        new ResistanceMeasurement("interface_resistance", (CellResistances fit) => fit.Lithium),
        new ResistanceMeasurement("electrolyte_resistance", fit => fit.Electrolyte),
        new ResistanceMeasurement("cathode_resistance", fit => fit.Cathode),
        new ResistanceMeasurement("both_interface_resistance", fit => fit.Total - fit.Electrolyte),
        new ResistanceMeasurement("total_resistance", fit => fit.Total),
        new Overpotential(),
        new CurrentRamp(),
        new StableHours(),
        new Overload(),
        CycleMeasurement.Capacity,
        CycleMeasurement.ArealCapacity,
        CycleMeasurement.Efficiency,
        new SpecificEnergy(),
        new Retention(),
        new CycleLife(),
        new StrippingLimit(),
        new StripResidue(),
        new BreathingMeasurement(),
        new PressureRise(),
        new SelfDischarge(),
        new PlatingEfficiency(),
        new LeastResistance(),
        new CrackTime(),
    ];
}
