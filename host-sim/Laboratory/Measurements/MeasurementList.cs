namespace SSBms.Laboratory.Measurements;

/// <summary>Everything the laboratory can measure.</summary>
public static class MeasurementList
{
    /// <summary>All measurements.</summary>
    public static IReadOnlyList<Measurement> All { get; } =
    [
        new("interface_resistance", "ohm.cm2", Resistances.Fitted(fit => fit.Lithium)),
        new("electrolyte_resistance", "ohm.cm2", Resistances.Fitted(fit => fit.Electrolyte)),
        new("cathode_resistance", "ohm.cm2", Resistances.Fitted(fit => fit.Cathode)),
        new("both_interface_resistance", "ohm.cm2", Resistances.Fitted(fit => fit.Total - fit.Electrolyte)),
        new("total_resistance", "ohm.cm2", Resistances.Fitted(fit => fit.Total)),
        new("overpotential", "mV", Currents.Overpotential),
        new("ccd", "mA/cm2", Currents.Critical),
        new("stable_hours", "h", Currents.StableHours),
        new("cycling_limit", "mA/cm2", Currents.CyclingLimit),
        new("overload", "1", Currents.Overload),
        new("one_way_hours", "h", OneWay.Hours),
        new("capacity", "mAh/g", Cycles.Figure((kind, cycle) => cycle.Discharged / kind["cathode.loading"] * 1e3)),
        new("areal_capacity", "mAh/cm2", Cycles.Figure((_, cycle) => cycle.Discharged)),
        new("charge_loss", "%", Cycles.Figure((_, cycle) => 100.0 * (1.0 - cycle.Discharged / cycle.Charged))),
        new("specific_energy", "Wh/kg", Cycles.SpecificEnergy),
        new("capacity_loss", "%", Cycles.CapacityLoss),
        new("rate_capability", "%", Capabilities.OverRate),
        new("cold_capability", "%", Capabilities.InCold),
        new("life", "cycles", Cycles.Life),
        new("stable_life", "cycles", Cycles.StableLife),
        new("stripping_limit", "mA/cm2", OneSide.StrippingLimit),
        new("plating_limit", "mA/cm2", OneSide.PlatingLimit),
        new("contact_exponent", "1", Contacts.ContactExponent),
        new("pressure_exponent", "1", Contacts.PressureExponent),
        new("strip_asymmetry", "1", Currents.StripResidue),
        new("breathing", "um.cm2/mAh", Thickness.Breathing),
        new("pressure_rise", "MPa", Thickness.PressureRise),
        new("pressure_loss", "MPa", Rests.PressureLoss),
        new("self_discharge", "%", Rests.SelfDischarge),
        new("plating_loss", "%", Currents.PlatingLoss),
        new("lowest_resistance", "cycles", Cycles.LeastResistance),
        new("crack_time", "h", Rests.CrackTime),
    ];
}
