namespace SSBms.CellModels.Definitions;

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
        new(
            "temperature.reference",
            "degC",
            -60,
            300,
            Scope.Every,
            "temperature at which the resistances, conductivities and the critical current density of the cell hold"
        ),
        new("pressure.wall", "MPa", 0.1, 1000, Scope.Every, "stack pressure at which lithium is pressed into the electrolyte"),
        new("electrolyte.thickness", "um", 0.1, 5000, Scope.Every, "thickness of the solid electrolyte"),
        new("electrolyte.conductivity", "S/cm", 1e-12, 1, Scope.Every, "ionic conductivity of the electrolyte"),
        new("electrolyte.activation", "eV", 0, 2, Scope.Every, "activation energy of the conductivity"),
        new("electrolyte.boundaries", "1", 0, 1, Scope.Every, "share of the electrolyte's resistance that lies at grain boundaries"),
        new("electrolyte.capacitance", "uF/cm2", 1e-7, 1, Scope.Every, "capacitance of the grains"),
        new("electrolyte.boundary_capacitance", "uF/cm2", 1e-6, 10, Scope.Every, "capacitance of the grain boundaries"),
        new("electrolyte.electronic", "S/cm", 0, 1, Scope.Every, "electronic conductivity: discharges the cell by itself"),
        new("electrolyte.crack_growth", "ohm.cm2", 0, 1e9, Scope.Every, "interphase growth at which the electrolyte cracks; 0: never"),
        new("electrolyte.crack_factor", "1", 1, 1e6, Scope.Every, "factor on the electrolyte's resistance once cracked"),
        new("lithium.resistance", "ohm.cm2", 0, 1e6, Scope.Every, "resistance of one lithium interface without pressure"),
        new("lithium.capacitance", "uF/cm2", 1e-4, 1e4, Scope.Every, "double layer of one lithium interface in full contact"),
        new("lithium.activation", "eV", 0, 2, Scope.Every, "activation energy of the interface resistance"),
        new(
            "lithium.pressure_scale",
            "MPa",
            0.01,
            1e6,
            Scope.Every,
            "P0 of the interface resistance (1 + P/P0)^-q: the pressure that would give the contact there is without any"
        ),
        new("lithium.pressure_exponent", "1", 0, 4, Scope.Every, "q of the same; 1 where contact spots yield"),
        new(
            "lithium.contact_hardness",
            "MPa",
            0,
            1e5,
            Scope.Every,
            "hardness H of lithium at the size of the contact spots, where the contact closes: (1 - sqrt((P0+P)/H))^1.5 to the power of q on top; 0: it does not"
        ),
        new("lithium.pressure_memory", "1", 0, 1, Scope.Every, "share of the highest pressure seen that goes on acting"),
        new("lithium.area_factor", "1", 1, 1000, Scope.Every, "true over geometric area of the lithium interface"),
        new("lithium.excess", "mAh/cm2", 0, 1e4, Scope.Every, "lithium on each lithium electrode of the fresh, discharged cell"),
        new("lithium.potential", "V", -0.1, 2, Scope.Every, "potential of the negative electrode against lithium: above 0 for alloys"),
        new("lithium.residue", "mAh/cm2", 1e-6, 1, Scope.Every, "remaining lithium below which the layer is patchy when stripped"),
        new("lithium.loss", "1", 0, 1, Scope.Every, "share of the plated lithium that is lost"),
        new("interphase.linear", "ohm.cm2/h", 0, 1e6, Scope.Every, "growth of the interphase on lithium, reaction-controlled"),
        new("interphase.parabolic", "ohm.cm2/h^0.5", 0, 1e6, Scope.Every, "growth of the interphase on lithium, diffusion-controlled"),
        new("interphase.limit", "ohm.cm2", 0, 1e6, Scope.Every, "resistance an interphase on lithium has added once it saturates"),
        new("interphase.time", "h", 1e-3, 1e6, Scope.Every, "time constant of the same"),
        new("interphase.charge", "ohm.cm4/mAh", 0, 1e6, Scope.Every, "growth of the interphase on lithium with the charge that passes it"),
        new("interphase.activation", "eV", 0, 2, Scope.Every, "activation energy of growth, on both electrodes"),
        new("voids.detachment", "um", 0.01, 1000, Scope.Every, "void volume per area at which contact is lost"),
        new("voids.spot", "um", 0.01, 10000, Scope.Every, "radius of a contact spot"),
        new("voids.healing", "1/h", 0, 1000, Scope.Every, "closing rate of voids at 1 MPa and 25 degC"),
        new("voids.refilling", "1", 0, 1, Scope.Every, "share of the plated lithium that fills voids"),
        new("voids.irreversible", "1", 0, 1, Scope.Every, "share of new void volume that does not close again"),
        new("flux.diffusion", "mA/cm2", 0, 100, Scope.Every, "i_D: stripping current density that diffusion refills"),
        new("flux.diffusion_activation", "eV", 0, 2, Scope.Every, "E_D: activation energy of that diffusion; i_D holds at 25 degC"),
        new("flux.creep", "mA/cm2", 0, 100, Scope.Every, "i_1: stripping current density that creep refills at 1 MPa"),
        new("flux.exponent", "1", 0.1, 10, Scope.Every, "m: exponent of the pressure"),
        new("flux.activation", "eV", 0, 2, Scope.Every, "E_c: activation energy of creep"),
        new(
            "short.ccd",
            "mA/cm2",
            1e-4,
            1000,
            Scope.Every,
            "critical current density for plating, of the geometric area, without pressure"
        ),
        new(
            "short.activation",
            "eV",
            0,
            2,
            Scope.Every,
            "activation energy of the critical current density, on top of what its curve says of temperature"
        ),
        new("short.spread", "1", 1, 100, Scope.Every, "Weibull exponent of the critical current density from sample to sample"),
        new("short.growth", "s", 0.1, 1e6, Scope.Every, "time a dendrite needs to cross at the critical current density"),
        new("short.subcritical", "1", 1, 1000, Scope.Every, "exponent of the growth over the load"),
        new("short.soft", "1", 0.01, 1, Scope.Every, "progress from which on a dendrite touches now and then"),
        new("short.soft_resistance", "ohm.cm2", 1, 1e9, Scope.Every, "resistance of a soft short when it first touches"),
        new("short.resistance", "ohm.cm2", 1e-3, 1e6, Scope.Every, "resistance of the electrolyte once shorted"),
        new(
            "short.blocking",
            "ohm.cm2/s",
            0,
            1e6,
            Scope.Every,
            "growth of an interlayer that blocks at overload; 0: it lets dendrites through"
        ),
        new("wall.time", "h", 1e-3, 1e9, Scope.Every, "time to a short by creep at 10 MPa and 25 degC; as fast in warmth as other creep"),
        new("wall.exponent", "1", 0, 10, Scope.Every, "how that time falls with pressure"),
        new(
            "wall.extrusion",
            "MPa",
            1,
            1e6,
            Scope.Every,
            "stack pressure at which lithium is pressed through the pores as fast as it creeps there; it rises with the 16th power"
        ),
        new("wall.onset", "MPa", 0, 1e6, Scope.Every, "stack pressure up to which lithium does not creep into the electrolyte"),
        new("thermal.lag", "s", 1, 1e5, Scope.Every, "time constant from the chamber to the cell"),
        new("thermal.wall_lag", "s", 0.1, 1e5, Scope.Every, "time constant from the cell to the die wall"),
        new("thermal.capacity", "J/K/cm2", 0.01, 1e4, Scope.Every, "heat capacity of cell and plates over the area"),
        new(
            "mechanics.lithium",
            "um.cm2/mAh",
            0,
            5.2,
            Scope.Every,
            "thickness of plated lithium, or what it adds to the electrode that takes it"
        ),
        new("mechanics.interphase", "um/ohm.cm2", 0, 1, Scope.Every, "thickness gained per resistance that an interphase adds"),
        new("mechanics.expansion", "um/K", 0, 10, Scope.Every, "thermal expansion of the stack"),
        new(
            "mechanics.relaxation",
            "1",
            0,
            0.9,
            Scope.Every,
            "share of the stack pressure that creep takes from a stack held at constant gap"
        ),
        new("mechanics.relaxation_time", "h", 0.01, 1e5, Scope.Every, "time constant of that"),
        new("interlayer.thickness", "um", 0.1, 5000, Scope.Interlayer, "thickness of the interlayer"),
        new("interlayer.conductivity", "S/cm", 1e-9, 1, Scope.Interlayer, "ionic conductivity of the interlayer"),
        new("interlayer.activation", "eV", 0, 2, Scope.Interlayer, "activation energy of the same"),
        new("interlayer.melting", "degC", -60, 500, Scope.Interlayer, "melting point of the interlayer"),
        new("interlayer.washout", "cm2/mAh", 0, 1000, Scope.Interlayer, "growth of ln(R) per charge passed while molten"),
        new("cathode.loading", "mg/cm2", 0.001, 1000, Scope.Cathode, "active mass"),
        new("cathode.capacity", "mAh/g", 1, 2000, Scope.Cathode, "capacity of the active mass; also what C-rates refer to"),
        new("cathode.resistance", "ohm.cm2", 0, 1e6, Scope.Cathode, "resistance of the cathode interface, worked in"),
        new(
            "cathode.wetting",
            "1",
            0,
            100,
            Scope.Cathode,
            "how much higher the resistance of the cathode interface is before the first cycle, over that worked in"
        ),
        new("cathode.wetting_charge", "mAh/cm2", 1e-6, 1e6, Scope.Cathode, "charge passed after which that has fallen to 1/e"),
        new("cathode.capacitance", "uF/cm2", 1e-4, 1e6, Scope.Cathode, "double layer of the cathode interface"),
        new("cathode.activation", "eV", 0, 2, Scope.Cathode, "activation energy of the same"),
        new("cathode.diffusion_time", "s", 0, 1e7, Scope.Cathode, "r^2/D of the active particles"),
        new("cathode.diffusion_activation", "eV", 0, 2, Scope.Cathode, "activation energy of D"),
        new(
            "cathode.diffusion_exponent",
            "1",
            0,
            5,
            Scope.Cathode,
            "exponent of D over the free sites at the surface; 0: the same at every filling"
        ),
        new(
            "cathode.phase_slope",
            "V",
            0,
            100,
            Scope.Cathode,
            "fall of the voltage per filling within one phase, where two phases together give a flat curve; 0: there is one phase"
        ),
        new(
            "cathode.side_margin",
            "V",
            0,
            10,
            Scope.Cathode,
            "how far above its highest operating voltage a side reaction at the cathode takes its capacity in an hour, and how far below lithium"
        ),
        new("cathode.side_slope", "V", 0.01, 1, Scope.Cathode, "Tafel slope of that, per decade"),
        new(
            "cathode.side_damage",
            "1",
            0,
            1,
            Scope.Cathode,
            "cathode capacity lost, over the charge that side reactions outside of the window take there"
        ),
        new("oxidation.film", "mAh/g", 0, 1000, Scope.Cathode, "charge that a film on the cathode's particles takes until it is closed"),
        new("oxidation.film_time", "h", 1e-2, 1e6, Scope.Cathode, "time in which all but 1/e of that film grows, well above its potential"),
        new(
            "oxidation.lasting",
            "mA/g",
            0,
            1000,
            Scope.Cathode,
            "the most that is oxidised at the cathode for ever, limited by what gets there"
        ),
        new(
            "oxidation.potential",
            "V",
            0,
            10,
            Scope.Cathode,
            "voltage of the cathode against lithium at which half of that flows; below it a decade less for each cathode.side_slope"
        ),
        new("oxidation.activation", "eV", 0, 2, Scope.Cathode, "activation energy of the same"),
        new(
            "oxidation.crossing",
            "1",
            0,
            1,
            Scope.Cathode,
            "share of what is oxidised that crosses to the other electrode and is reduced there; for the rest the electrolyte gives lithium"
        ),
        new("cathode.fade", "1", 0, 0.999, Scope.Cathode, "share of the cathode capacity lost per full cycle"),
        new("cathode.expansion", "um.cm2/mAh", -10, 10, Scope.Cathode, "thickness gained per charge stored in the cathode"),
        new(
            "cathode.interphase_linear",
            "ohm.cm2/h",
            0,
            1e6,
            Scope.Cathode,
            "growth of the interphase on the cathode, reaction-controlled"
        ),
        new(
            "cathode.interphase_parabolic",
            "ohm.cm2/h^0.5",
            0,
            1e6,
            Scope.Cathode,
            "growth of the interphase on the cathode, diffusion-controlled"
        ),
    ];

    /// <summary>Finds a rule.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <returns>The rule, or null when there is no such parameter.</returns>
    public static ParameterRule? Find(string name)
    {
        return Rules.FirstOrDefault(rule => rule.Name == name);
    }
}
