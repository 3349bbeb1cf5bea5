using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Campaign;

/// <summary>A cell of the catalogue with the numbers that a program of a campaign is scaled to.</summary>
internal sealed class CampaignCell
{
    private const double UsualPressure = 5.0;
    private const double LoadCellShare = 0.7;
    private const double WallShare = 0.7;
    private const double ColderBy = 6.0;

    /// <summary>What the pressure may fall by below what it is set to: screw clamps and what they breathe.</summary>
    private const double PressureShare = 0.7;

    /// <summary>Share of the voltage window that a current may take at a cell that is no longer empty.</summary>
    private const double WindowShare = 0.3;

    /// <summary>The same of a fresh one, whose cathode is empty.</summary>
    private const double FreshShare = 0.8;

    private const double OhmPerKiloohm = 1000.0;
    private const double ProbeDensity = 0.001;
    private const double ProbeHours = 5.0;
    private const double ProbeStep = 60.0;
    private const double ProbeShare = 0.3;

    private readonly FluxBalance _flux;

    /// <summary>Takes a cell.</summary>
    /// <param name="definition">The cell.</param>
    public CampaignCell(CellDefinition definition)
    {
        Definition = definition;
        Sections = BoardFit.Sections(CellSettings.Of(definition));
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"title: fit\ncell: {definition.Id}\nfixture: {{ pressure: 1 MPa }}\n{Sections}steps: [Rest for 1 s]\n"
        );
        ExperimentCase setup = ExperimentReader.Read("campaign.yaml", text).Cases[0];
        Settings = setup.Profile.Settings;
        IsGuardable = setup.BeyondBoard is null;
        _flux = new FluxBalance(Settings);
        Celsius = Math.Clamp(
            definition["temperature.reference"],
            Settings.Get(Setting.TemperatureFloor) + ColderBy,
            Settings.Get(Setting.TemperatureCeiling) - ColderBy
        );
        double rated = new BoardConfiguration().RangeOf(Settings).RatedPressure;
        Megapascal = Math.Min(UsualPressure, Math.Min(LoadCellShare * rated, WallShare * Settings.Get(Setting.PressureWall)));

        // Beyond it warm lithium is through the electrolyte within a day, whatever the guard is told of walls.
        Megapascal = Math.Min(Megapascal, WallShare * definition["wall.onset"]);
        var cell = new Cell(Definition, Celsius);

        // Without pressure there is no contact worth the name.
        cell.Step(1.0, 0.0, Megapascal, Celsius);
        double fresh = FreshShare * (Ceiling - Floor) / Resistance(cell);
        Charge(cell);
        Polarising = Math.Min(fresh, WindowShare * (Ceiling - Floor) / Resistance(cell));
    }

    /// <summary>Its entry in the catalogue.</summary>
    public CellDefinition Definition { get; }

    /// <summary>What of board and window must be other than the reference design, as an experiment says it; may be empty.</summary>
    public string Sections { get; }

    /// <summary>What its guard is set up with.</summary>
    public Settings Settings { get; }

    /// <summary>True when some board can guard it.</summary>
    public bool IsGuardable { get; }

    /// <summary>Temperature its numbers hold at, with room for a few kelvin to either side, °C.</summary>
    public double Celsius { get; }

    /// <summary>A stack pressure that it and the load cell bear well, MPa.</summary>
    public double Megapascal { get; }

    /// <summary>Current density that takes a good part of its voltage window, mA/cm².</summary>
    public double Polarising { get; }

    /// <summary>True with a cathode.</summary>
    public bool IsFull => Definition.Kind == CellKind.Full;

    /// <summary>What it holds, mAh/cm².</summary>
    public double Capacity => Settings.Get(Setting.ArealCapacity);

    /// <summary>Where charging ends, V.</summary>
    public double Ceiling => Settings.Get(Setting.VoltageCeiling);

    /// <summary>Where discharging ends, V.</summary>
    public double Floor => Settings.Get(Setting.VoltageFloor);

    /// <summary>Current density at which plating trips, mA/cm².</summary>
    public double PlatingTrip => Settings.Get(Setting.TripFraction) * Settings.PlatingCcd!.At(Celsius, Megapascal);

    /// <summary>
    /// What may flow either way all the time: the published range when it is some kelvin colder, and the pressure a part less than it is set
    /// to; and no more than the cell can carry within its window.
    /// </summary>
    /// <param name="celsius">Temperature, °C.</param>
    /// <returns>mA/cm².</returns>
    public double AllowedAt(double celsius)
    {
        double cold = celsius - ColderBy;
        double loose = PressureShare * Megapascal;
        double ccd = Math.Min(Settings.PlatingCcd!.At(cold, loose), Settings.StrippingCcd!.At(cold, loose));
        double refilled = _flux.ReplenishmentLimit(loose / Settings.Get(Setting.PressureReserve), cold);
        double activation = Settings.Get(Setting.ResistanceActivation);
        double slower = Math.Min(1.0, Arrhenius.Rate(activation, celsius) / Arrhenius.Rate(activation, Celsius));
        return Math.Min(Math.Min(Settings.Get(Setting.DerateFraction) * ccd, refilled), slower * Polarising);
    }

    /// <summary>What a cell opposes to a charging current, at once or once its interfaces are charged, kΩ·cm²; the other way a bare foil bears none.</summary>
    private static double Resistance(Cell cell)
    {
        double atOnce = Math.Abs(cell.Voltage(ProbeDensity) - cell.Voltage(0.0)) / ProbeDensity;
        return Math.Max(atOnce, cell.Resistance(ProbeDensity) / OhmPerKiloohm);
    }

    /// <summary>Brings a cathode to where a cell works.</summary>
    private void Charge(Cell cell)
    {
        double density = ProbeShare * Capacity / ProbeHours;
        for (double at = 0.0; IsFull && at < ProbeHours * PhysicalConstants.SecondsPerHour; at += ProbeStep)
        {
            cell.Step(ProbeStep, density, Megapascal, Celsius);
        }
    }
}
