namespace SSBms.CellModels;

/// <summary>Every number a cell of the catalogue is made of: name, unit, possible range, meaning.</summary>
public static class CellSchema
{
    /// <summary>The rules, in the order in which they are shown.</summary>
    public static IReadOnlyList<ParameterRule> Rules { get; } =
    [
        new("area", "cm2", 0.001, 1000, Scope.Every, "electrode area"),
        new("voltage.floor", "V", -10, 10, Scope.Every, "lowest operating voltage"),
        new("voltage.ceiling", "V", -10, 10, Scope.Every, "highest operating voltage"),
        new("temperature.floor", "degC", -60, 300, Scope.Every, "lowest operating temperature"),
        new("temperature.ceiling", "degC", -60, 300, Scope.Every, "highest operating temperature"),
        new("pressure.wall", "MPa", 0.1, 1000, Scope.Every, "stack pressure at which lithium is pressed into the electrolyte"),
        new("electrolyte.thickness", "um", 0.1, 5000, Scope.Every, "thickness of the solid electrolyte"),
        new("electrolyte.conductivity", "S/cm", 1e-12, 1, Scope.Every, "ionic conductivity of the electrolyte at 25 degC"),
        new("electrolyte.activation", "eV", 0, 2, Scope.Every, "activation energy of the conductivity"),
        new("lithium.resistance", "ohm.cm2", 0, 1e6, Scope.Every, "resistance of one lithium interface at 25 degC without pressure"),
        new("lithium.activation", "eV", 0, 2, Scope.Every, "activation energy of the interface resistance"),
        new("lithium.pressure_scale", "MPa", 0.01, 1000, Scope.Every, "P0 of the interface resistance (1 + P/P0)^-q"),
        new("lithium.pressure_exponent", "1", 0, 4, Scope.Every, "q of the same"),
        new("lithium.pressure_memory", "1", 0, 1, Scope.Every, "share of the highest pressure seen that goes on acting"),
        new("lithium.excess", "mAh/cm2", 0, 1e4, Scope.Every, "lithium on each lithium electrode of the fresh, discharged cell"),
        new("lithium.residue", "mAh/cm2", 1e-6, 1, Scope.Every, "remaining lithium below which the layer is patchy when stripped"),
        new("lithium.loss", "1", 0, 1, Scope.Every, "share of the plated lithium that is lost"),
        new("voids.detachment", "um", 0.01, 1000, Scope.Every, "void volume per area at which contact is lost"),
        new("voids.spot", "um", 0.01, 10000, Scope.Every, "radius of a contact spot"),
        new("voids.healing", "1/h", 0, 1000, Scope.Every, "closing rate of voids at 1 MPa and 25 degC"),
        new("voids.refilling", "1", 0, 1, Scope.Every, "share of the plated lithium that fills voids"),
        new("voids.irreversible", "1", 0, 1, Scope.Every, "share of new void volume that does not close again"),
        new("flux.diffusion", "mA/cm2", 0, 100, Scope.Every, "i_D: stripping current density that diffusion refills"),
        new("flux.creep", "mA/cm2", 0, 100, Scope.Every, "i_1: stripping current density that creep refills at 1 MPa"),
        new("flux.exponent", "1", 0.1, 10, Scope.Every, "m: exponent of the pressure"),
        new("flux.activation", "eV", 0, 2, Scope.Every, "E_c: activation energy of creep"),
        new("short.growth", "s", 0.1, 1e6, Scope.Every, "time a dendrite needs to cross at the critical current density"),
        new("short.resistance", "ohm.cm2", 1e-3, 1e6, Scope.Every, "resistance of the electrolyte once shorted"),
        new("thermal.lag", "s", 1, 1e5, Scope.Every, "time constant from the chamber to the cell"),
        new("thermal.wall_lag", "s", 0.1, 1e5, Scope.Every, "time constant from the cell to the die wall"),
        new("thermal.capacity", "J/K/cm2", 0.01, 1e4, Scope.Every, "heat capacity of cell and plates over the area"),
        new("mechanics.lithium", "um.cm2/mAh", 4.5, 5.2, Scope.Every, "thickness of plated lithium"),
        new("interlayer.thickness", "um", 0.1, 5000, Scope.Interlayer, "thickness of the interlayer"),
        new("interlayer.conductivity", "S/cm", 1e-9, 1, Scope.Interlayer, "ionic conductivity of the interlayer at 25 degC"),
        new("interlayer.activation", "eV", 0, 2, Scope.Interlayer, "activation energy of the same"),
        new("interlayer.melting", "degC", -60, 500, Scope.Interlayer, "melting point of the interlayer"),
        new("interlayer.washout", "cm2/mAh", 0, 1000, Scope.Interlayer, "growth of ln(R) per charge passed while molten"),
        new("cathode.loading", "mg/cm2", 0.001, 1000, Scope.Cathode, "active mass"),
        new("cathode.capacity", "mAh/g", 1, 2000, Scope.Cathode, "capacity of the active mass; also what C-rates refer to"),
        new("cathode.resistance", "ohm.cm2", 0, 1e6, Scope.Cathode, "resistance of the cathode interface at 25 degC"),
        new("cathode.activation", "eV", 0, 2, Scope.Cathode, "activation energy of the same"),
        new("cathode.diffusion_time", "s", 0, 1e7, Scope.Cathode, "r^2/D of the active particles"),
        new("cathode.fade", "1", 0, 1, Scope.Cathode, "share of the cathode capacity lost per full cycle"),
        new("cathode.expansion", "um.cm2/mAh", -10, 10, Scope.Cathode, "thickness gained per charge stored in the cathode"),
    ];
}
