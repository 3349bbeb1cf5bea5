using System.Runtime.Intrinsics;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>The numbers of a cell as the equations use them; one instance serves any number of cells of the kind.</summary>
public sealed class CellParameters
{
    private const double CentimetrePerMicrometre = 1e-4;
    private const double FaradPerMicrofarad = 1e-6;
    private const double PerBoltzmann = -1.0 / PhysicalConstants.BoltzmannElectronVolt;

    /// <summary>Takes the numbers from the catalogue.</summary>
    /// <param name="definition">The cell.</param>
    public CellParameters(CellDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
        double thickness = definition["electrolyte.thickness"] * CentimetrePerMicrometre;
        double electronic = definition["electrolyte.electronic"];
        Area = definition["area"];
        Reference = definition["temperature.reference"];
        Plating = definition.Plating;
        Potential = definition["lithium.potential"];
        Electrolyte = thickness / definition["electrolyte.conductivity"];
        ElectrolyteActivation = definition["electrolyte.activation"];
        Boundaries = definition["electrolyte.boundaries"];
        GrainCapacitance = definition["electrolyte.capacitance"] * FaradPerMicrofarad;
        BoundaryCapacitance = definition["electrolyte.boundary_capacitance"] * FaradPerMicrofarad;
        ElectronicConductance = electronic / thickness;
        CrackGrowth = definition["electrolyte.crack_growth"];
        CrackFactor = definition["electrolyte.crack_factor"];
        LithiumActivation = definition["lithium.activation"];
        PressureScale = definition["lithium.pressure_scale"];
        PressureExponent = definition["lithium.pressure_exponent"];
        ContactHardness = definition["lithium.contact_hardness"];
        PressureMemory = definition["lithium.pressure_memory"];
        LithiumExcess = definition["lithium.excess"];
        InterphaseActivation = definition["interphase.activation"];
        DiffusionDensity = definition["flux.diffusion"];
        FluxActivation = definition["flux.diffusion_activation"];
        CreepDensity = definition["flux.creep"];
        CreepExponent = definition["flux.exponent"];
        CreepActivation = definition["flux.activation"];
        Healing = definition["voids.healing"] / PhysicalConstants.SecondsPerHour;
        SoftProgress = definition["short.soft"];
        SoftResistance = definition["short.soft_resistance"];
        ShortResistance = definition["short.resistance"];
        WallSeconds = definition["wall.time"] * PhysicalConstants.SecondsPerHour;
        WallExponent = definition["wall.exponent"];
        WallExtrusion = definition["wall.extrusion"];
        WallOnset = definition["wall.onset"];
        Lag = definition["thermal.lag"];
        WallLag = definition["thermal.wall_lag"];
        HeatCapacity = definition["thermal.capacity"];
        LithiumThickness = definition["mechanics.lithium"];
        Expansion = definition["mechanics.expansion"];
        InterphaseThickness = definition["mechanics.interphase"];
        Lithium = new LithiumElectrode(definition);
        Leak = new LeakPath(this);
        Heat = new HeatBalance(this);
        if (definition.HasInterlayer)
        {
            Interlayer = definition["interlayer.thickness"] * CentimetrePerMicrometre / definition["interlayer.conductivity"];
            InterlayerActivation = definition["interlayer.activation"];
            Melting = definition["interlayer.melting"];
            Washout = definition["interlayer.washout"];
        }

        if (definition.Kind == CellKind.Full)
        {
            Cathode = new IntercalationCathode(definition);
            CathodeActivation = definition["cathode.activation"];
            DiffusionActivation = definition["cathode.diffusion_activation"];
            CathodeThickness = definition["cathode.expansion"];
        }

        Activations = Vector256.Create(ElectrolyteActivation, LithiumActivation, CathodeActivation, DiffusionActivation) * PerBoltzmann;
        MoreActivations = Vector256.Create(InterlayerActivation, InterphaseActivation, CreepActivation, FluxActivation) * PerBoltzmann;
    }

    /// <summary>The entry of the catalogue.</summary>
    public CellDefinition Definition { get; }

    /// <summary>The lithium electrode.</summary>
    public LithiumElectrode Lithium { get; }

    /// <summary>What conducts electrons through the electrolyte.</summary>
    public LeakPath Leak { get; }

    /// <summary>Heat of the cell and the die.</summary>
    public HeatBalance Heat { get; }

    /// <summary>The cathode; null without one.</summary>
    public IntercalationCathode? Cathode { get; }

    /// <summary>Electrode area, cm².</summary>
    public double Area { get; }

    /// <summary>Temperature at which resistances and the critical current density hold, °C.</summary>
    public double Reference { get; }

    /// <summary>Critical current density for plating of the typical sample.</summary>
    public CcdTable Plating { get; }

    /// <summary>Potential of the negative electrode against lithium, V.</summary>
    public double Potential { get; }

    /// <summary>Resistance of the electrolyte at the reference temperature, Ω·cm².</summary>
    public double Electrolyte { get; }

    /// <summary>Its activation energy, eV.</summary>
    public double ElectrolyteActivation { get; }

    /// <summary>Share of it at grain boundaries.</summary>
    public double Boundaries { get; }

    /// <summary>Capacitance of the grains, F/cm².</summary>
    public double GrainCapacitance { get; }

    /// <summary>Capacitance of the grain boundaries, F/cm².</summary>
    public double BoundaryCapacitance { get; }

    /// <summary>Electronic conductance of the electrolyte, S/cm².</summary>
    public double ElectronicConductance { get; }

    /// <summary>Interphase growth at which the electrolyte cracks, Ω·cm²; 0: never.</summary>
    public double CrackGrowth { get; }

    /// <summary>Factor on the electrolyte's resistance once cracked.</summary>
    public double CrackFactor { get; }

    /// <summary>Activation energy of the lithium interface, eV.</summary>
    public double LithiumActivation { get; }

    /// <summary>Stack pressure that would give the lithium the contact it has without any, MPa.</summary>
    public double PressureScale { get; }

    /// <summary>Exponent of the interface resistance over that contact.</summary>
    public double PressureExponent { get; }

    /// <summary>Hardness of lithium at the size of the contact spots, MPa; 0 where the contact is not known to close.</summary>
    public double ContactHardness { get; }

    /// <summary>Share of the peak pressure that goes on acting.</summary>
    public double PressureMemory { get; }

    /// <summary>Lithium on the electrodes at the start, mAh/cm².</summary>
    public double LithiumExcess { get; }

    /// <summary>Activation energy of interphase growth, eV.</summary>
    public double InterphaseActivation { get; }

    /// <summary>i_D at 25 °C, mA/cm².</summary>
    public double DiffusionDensity { get; }

    /// <summary>E_D, eV.</summary>
    public double FluxActivation { get; }

    /// <summary>i_1, mA/cm².</summary>
    public double CreepDensity { get; }

    /// <summary>m.</summary>
    public double CreepExponent { get; }

    /// <summary>E_c, eV.</summary>
    public double CreepActivation { get; }

    /// <summary>Closing rate of voids at 1 MPa and 25 °C, 1/s.</summary>
    public double Healing { get; }

    /// <summary>Progress from which on a dendrite touches now and then.</summary>
    public double SoftProgress { get; }

    /// <summary>Resistance of a soft short when it first touches, Ω·cm².</summary>
    public double SoftResistance { get; }

    /// <summary>Resistance of a hard short, Ω·cm².</summary>
    public double ShortResistance { get; }

    /// <summary>Time to a short by creep at 10 MPa, s.</summary>
    public double WallSeconds { get; }

    /// <summary>How that time falls with pressure.</summary>
    public double WallExponent { get; }

    /// <summary>Pressure at which lithium is pressed through the pores as fast as it creeps, MPa.</summary>
    public double WallExtrusion { get; }

    /// <summary>Pressure below which lithium does not creep into the electrolyte, MPa.</summary>
    public double WallOnset { get; }

    /// <summary>Time constant from the chamber to the cell, s.</summary>
    public double Lag { get; }

    /// <summary>Time constant from the cell to the die wall, s.</summary>
    public double WallLag { get; }

    /// <summary>Heat capacity, J/K/cm².</summary>
    public double HeatCapacity { get; }

    /// <summary>Thickness of plated lithium, µm·cm²/mAh.</summary>
    public double LithiumThickness { get; }

    /// <summary>Thickness gained per charge stored in the cathode, µm·cm²/mAh.</summary>
    public double CathodeThickness { get; }

    /// <summary>Thickness gained per resistance that an interphase adds, µm per Ω·cm².</summary>
    public double InterphaseThickness { get; }

    /// <summary>Thermal expansion of the stack, µm/K.</summary>
    public double Expansion { get; }

    /// <summary>Resistance of the interlayer at the reference temperature, Ω·cm²; 0 without one.</summary>
    public double Interlayer { get; }

    /// <summary>Its activation energy, eV.</summary>
    public double InterlayerActivation { get; }

    /// <summary>Its melting point, °C.</summary>
    public double Melting { get; }

    /// <summary>Growth of ln(R) per charge passed while molten, cm²/mAh.</summary>
    public double Washout { get; }

    /// <summary>Activation energy of the cathode interface, eV.</summary>
    public double CathodeActivation { get; }

    /// <summary>Activation energy of diffusion in the cathode particles, eV.</summary>
    public double DiffusionActivation { get; }

    /// <summary>−E/k of electrolyte, lithium interface, cathode interface and diffusion in the particles, K.</summary>
    internal Vector256<double> Activations { get; }

    /// <summary>−E/k of interlayer, interphase, creep and diffusion to the interface, K.</summary>
    internal Vector256<double> MoreActivations { get; }
}
