using System.Globalization;
using SSBms.Control;

namespace SSBms.Bench.Campaign;

/// <summary>Programs of some minutes: those of a laboratory day cut short, and those that lead a cell to each of its limits.</summary>
internal static class ShortPrograms
{
    private const double Minutes = 60.0;
    private const double Beyond = 12.0;
    private const double Before = 5.0;
    private const double HottestMeasured = 148.0;
    private const double ColdestChamber = -60.0;

    /// <summary>A cold cell that bears less, mA/cm², rests: what flows would be little more than the noise of its reading.</summary>
    private const double LeastCurrent = 0.01;

    /// <summary>A thinner cathode no definition takes, mg/cm².</summary>
    private const double LeastLoading = 0.001;
    private const double BeyondWall = 1.15;

    /// <summary>A spectrum is taken with a part of what is cycled with: its cell is near its floor, and answers with more voltage there.</summary>
    private const double SineShare = 0.3;

    /// <summary>Share of the cathode that is really there where charging is to reach its end within minutes.</summary>
    private const double MinutesToFull = 6.0;

    private static readonly DiagnosisCode[] s_tooFast =
    [
        DiagnosisCode.PlatingCcdExceeded,
        DiagnosisCode.StrippingCcdExceeded,
        DiagnosisCode.HardwareOverCurrent,
    ];

    /// <summary>The programs.</summary>
    public static IReadOnlyList<CampaignProgram> All { get; } =
    [
        new(
            "cycling",
            10.0 * Minutes,
            scene => Flow(scene, "repeat: 2", Charge(scene, 1.0, "2 min"), "Rest for 20 s", Discharge(scene, 1.0, "2 min"), "Rest for 20 s")
        ),
        new("titration", 9.0 * Minutes, scene => Flow(scene, "repeat: 6", Charge(scene, 0.5, "30 s"), "Rest for 1 min")),
        new(
            "pulses",
            6.0 * Minutes,
            scene =>
                [
                    .. Flow(scene, "repeat: 1", Charge(scene, 1.0, "1 min")),
                    .. Flow(scene, "repeat: 8", Charge(scene, 1.0, "10 s"), Discharge(scene, 1.0, "10 s"), "Rest for 20 s"),
                ]
        ),
        new("rest", 10.0 * Minutes, scene => [Line(Charge(scene, 1.0, "1 min")), "- Rest for 9 min"]),
        new(
            "spectrum",
            5.0 * Minutes,
            scene =>
                [
                    Line(Charge(scene, 1.0, "1 min")),
                    "- Rest for 10 s",
                    Text($"- Drive {scene.Chance.Decades("hertz", 0.05, 5.0):G3} Hz at {SineShare * scene.Density:G6} mA/cm2 for 3 min"),
                    "- Rest for 30 s",
                ]
        ),
        new(
            "break-in",
            8.0 * Minutes,
            scene => [.. Shares.SelectMany(share => new[] { Line(Charge(scene, share, "1 min")), Line(Discharge(scene, share, "55 s")) })]
        ),
        new(
            "warming",
            10.0 * Minutes,
            scene =>
                [
                    Text($"- Ramp temperature to {scene.Cell.Celsius + (scene.Chance.Is("warmer", 0.5) ? 5.0 : -5.0):G6} degC in 5 min"),
                    .. Flow(scene, "repeat: 2", Charge(scene, 0.8, "2 min"), Discharge(scene, 0.8, "2 min"), "Rest for 1 min"),
                ]
        ),
        new(
            "pressing",
            8.0 * Minutes,
            scene =>
                [
                    Line(Charge(scene, 0.7, "2 min")),
                    Text($"- Ramp pressure to {scene.Cell.Megapascal * scene.Chance.Between("press", 0.8, 1.3):G6} MPa in 1 min"),
                    Line(Discharge(scene, 0.7, "110 s")),
                    "- Rest for 1 min",
                    Line(Charge(scene, 0.7, "2 min")),
                ]
        ),
        new(
            "current-ramp",
            10.0 * Minutes,
            scene => [.. Ramp.SelectMany(share => new[] { Ramped(scene, 1, share), Ramped(scene, -1, share) })]
        )
        {
            Causes = [.. s_tooFast, DiagnosisCode.CriticalStackPressure],
        },
        new(
            "clamp-let-go",
            8.0 * Minutes,
            scene =>
                [
                    Line(Charge(scene, 1.0, "3 min")),
                    Text($"- Ramp pressure to 0.01 MPa in {scene.Chance.Decades("let go", 1.0, 120.0):G3} s"),
                    Line(Discharge(scene, 1.0, "170 s")),
                    Line(Charge(scene, 1.0, "2 min")),
                ]
        )
        {
            Causes = [.. s_tooFast, DiagnosisCode.CriticalStackPressure, DiagnosisCode.PressureJump, DiagnosisCode.ResistanceRunaway],
        },
        new(
            "clamp-too-tight",
            8.0 * Minutes,
            scene =>
                [
                    Line(Charge(scene, 0.7, "2 min")),
                    Text(
                        $"- Ramp pressure to {BeyondWall * scene.Cell.Settings.Get(Setting.PressureWall):G6} MPa in {scene.Chance.Decades("tight", 10.0, 200.0):G3} s"
                    ),
                    Line(Charge(scene, 0.7, "3 min")),
                    Line(Discharge(scene, 0.7, "3 min")),
                ]
        )
        {
            Causes = [.. s_tooFast, DiagnosisCode.PressureWallExceeded, DiagnosisCode.PressureJump],
            Suits = cell => cell.Settings.Get(Setting.PressureWall) * BeyondWall < 1000.0,
        },
        new("overcharge", 12.0 * Minutes, scene => [Text($"- Charge at {scene.Density:G6} mA/cm2 for 12 min")])
        {
            // A cathode that is full within minutes runs away quicker than a real one.
            Causes = [DiagnosisCode.OverVoltage, DiagnosisCode.HardwareVoltageTrip, DiagnosisCode.UnexplainedVoltage],
            Suits = cell => cell.IsFull,
            Changes = ThinCathode,
        },
        new(
            "overdischarge",
            10.0 * Minutes,
            scene => [Line(Charge(scene, 0.5, "3 min")), "- Rest for 30 s", Text($"- Discharge at {scene.Density:G6} mA/cm2 for 6 min")]
        )
        {
            Causes = [DiagnosisCode.UnderVoltage, DiagnosisCode.HardwareVoltageTrip, DiagnosisCode.UnexplainedVoltage],
            Suits = cell => cell.IsFull,
            Changes = ThinCathode,
        },
        new(
            "overheating",
            14.0 * Minutes,
            scene =>
                [
                    Text($"- Ramp temperature to {Hottest(scene.Cell) + Beyond:G6} degC in 6 min"),
                    .. Flow(scene, "repeat: 3", Charge(scene, 0.7, "2 min"), Discharge(scene, 0.7, "2 min")),
                ]
        )
        {
            Causes = [DiagnosisCode.OverTemperature],
            Start = cell => Hottest(cell) - Before,
            Suits = cell => Hottest(cell) + Beyond <= HottestMeasured,
        },
        new(
            "freezing",
            14.0 * Minutes,
            scene =>
                [
                    Text($"- Ramp temperature to {Coldest(scene.Cell) - Beyond:G6} degC in 6 min"),
                    .. scene.Density < LeastCurrent
                        ? ["- Rest for 12 min"]
                        : Flow(scene, "repeat: 3", Charge(scene, 0.7, "2 min"), Discharge(scene, 0.7, "2 min")),
                ]
        )
        {
            Causes = [.. s_tooFast, DiagnosisCode.UnderTemperature, DiagnosisCode.CriticalStackPressure],
            Start = cell => Coldest(cell) + Before,
            Suits = cell => Coldest(cell) - Beyond >= ColdestChamber,
        },
    ];

    private static double[] Shares => [0.25, 0.5, 0.75, 1.0];

    private static double[] Ramp => [0.5, 0.65, 0.8, 0.95, 1.1, 1.3, 1.6];

    /// <summary>A step that charges, and stops at the ceiling.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="share">Share of the scene's current density.</param>
    /// <param name="time">For how long.</param>
    internal static string Charge(CampaignScene scene, double share, string time)
    {
        return Text($"Charge at {share * scene.Density:G6} mA/cm2 for {time} or until {scene.Cell.Ceiling:G6} V");
    }

    /// <summary>A step that discharges, and stops at the floor.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="share">Share of the scene's current density.</param>
    /// <param name="time">For how long.</param>
    internal static string Discharge(CampaignScene scene, double share, string time)
    {
        return Text($"Discharge at {share * scene.Density:G6} mA/cm2 for {time} or until {scene.Cell.Floor:G6} V");
    }

    /// <summary>A block of steps.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="head">Its "repeat".</param>
    /// <param name="steps">The steps.</param>
    internal static IEnumerable<string> Flow(CampaignScene scene, string head, params string[] steps)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return [$"- {head}", "  steps:", .. steps.Select(step => "    - " + step)];
    }

    /// <summary>A step as a line of a list.</summary>
    /// <param name="step">The step.</param>
    internal static string Line(string step)
    {
        return "- " + step;
    }

    /// <summary>Text with numbers as files have them.</summary>
    /// <param name="text">The text.</param>
    internal static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static double Hottest(CampaignCell cell)
    {
        return cell.Settings.Get(Setting.TemperatureCeiling);
    }

    private static double Coldest(CampaignCell cell)
    {
        return cell.Settings.Get(Setting.TemperatureFloor);
    }

    /// <summary>Where a ramp of the current trips, or what the cell can carry where that is less.</summary>
    private static double Tripping(CampaignScene scene)
    {
        return Math.Min(scene.Cell.PlatingTrip, scene.Cell.Polarising);
    }

    private static string Ramped(CampaignScene scene, int direction, double share)
    {
        CampaignCell cell = scene.Cell;
        return direction > 0
            ? Text($"- Charge at {share * Tripping(scene):G6} mA/cm2 for 40 s or until {cell.Ceiling:G6} V")
            : Text($"- Discharge at {share * Tripping(scene):G6} mA/cm2 for 40 s or until {cell.Floor:G6} V");
    }

    /// <summary>Less cathode than the guard knows of, of particles that diffuse as much faster.</summary>
    private static string ThinCathode(CampaignScene scene)
    {
        double hours = MinutesToFull / 60.0;
        double whole = scene.Cell.Definition["cathode.loading"];
        double share = Math.Clamp(scene.Density * hours / scene.Cell.Capacity, Math.Min(LeastLoading / whole, 1.0), 1.0);
        double loading = whole * share;
        double diffusion = scene.Cell.Definition["cathode.diffusion_time"] * share;
        return Text(
            $$"""
            changes:
              cathode.loading: { value: {{loading:G6}}, unit: mg/cm2, basis: assumed, source: full within minutes }
              cathode.diffusion_time: { value: {{diffusion:G6}}, unit: s, basis: assumed, source: full within minutes }

            """
        );
    }
}
