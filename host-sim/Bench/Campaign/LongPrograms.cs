using static SSBms.Bench.Campaign.ShortPrograms;

namespace SSBms.Bench.Campaign;

/// <summary>Programs of a day and more that harm no cell: what a sound one is used for in a laboratory.</summary>
internal static class LongPrograms
{
    private const double Hour = 3600.0;
    private const double Swing = 5.0;
    private const int MostPulses = 600;

    /// <summary>Share of the current at which a cell is charged for two hours before it is pulsed.</summary>
    private const double PulseCharge = 0.7;

    private const string Formation = "formation";

    /// <summary>The programs.</summary>
    public static IReadOnlyList<CampaignProgram> All { get; } =
    [.. Every.Select(program => program.Name == Formation ? program : program with { Changes = Formed })];

    private static CampaignProgram[] Every =>
        [
            new(
                Formation,
                24.0 * Hour,
                scene =>
                    [
                        Line("Rest for 1 h"),
                        .. Flow(
                            scene,
                            "repeat: 1",
                            Charge(scene, 0.3, "4 h"),
                            "Rest for 10 min",
                            Discharge(scene, 0.3, "3.8 h"),
                            "Rest for 10 min"
                        ),
                        .. Flow(
                            scene,
                            "repeat: 6",
                            Charge(scene, 1.0, "1 h"),
                            "Rest for 10 min",
                            Discharge(scene, 1.0, "57 min"),
                            "Rest for 10 min"
                        ),
                    ]
            ),
            new(
                "titration",
                24.0 * Hour,
                scene =>
                    [
                        .. Flow(scene, "repeat: 24", Charge(scene, Titrated(scene), "10 min"), "Rest for 20 min"),
                        .. Flow(scene, "repeat: 23", Discharge(scene, Titrated(scene), "10 min"), "Rest for 20 min"),
                    ]
            ),
            new(
                "pulses",
                20.0 * Hour,
                scene =>
                    [
                        Line(Charge(scene, PulseCharge, "2 h")),
                        .. Flow(
                            scene,
                            Text($"repeat: {Pulses(scene.Cell)}"),
                            Charge(scene, 1.0, "20 s"),
                            Discharge(scene, 1.0, "20 s"),
                            "Rest for 1 min"
                        ),
                        Line(Discharge(scene, 0.5, "2 h")),
                    ]
            ),
            new(
                "spectra",
                20.0 * Hour,
                scene =>
                    [
                        // Of a charged cell: one that gives back half of what is plated has no lithium left where it was discharged to its end.
                        .. Flow(
                            scene,
                            "repeat: 4",
                            Charge(scene, 0.5, "2 h"),
                            "Rest for 1 h",
                            Sine(scene, 5.0, "1 min"),
                            Sine(scene, 3.0, "1 min"),
                            Sine(scene, 1.0, "1 min"),
                            Sine(scene, 0.3, "2 min"),
                            Sine(scene, 0.1, "5 min"),
                            Sine(scene, 0.03, "10 min"),
                            Sine(scene, 0.01, "20 min"),
                            Discharge(scene, 0.5, "110 min"),
                            "Rest for 10 min"
                        ),
                    ]
            ),
            new(
                "rests",
                26.0 * Hour,
                scene => [Line(Charge(scene, 0.6, "1 h")), "- Rest for 12 h", Line(Discharge(scene, 0.6, "50 min")), "- Rest for 12 h"]
            ),
            new(
                "days",
                48.0 * Hour,
                scene =>
                    [
                        .. Days(scene, Swing, 6),
                        .. Days(scene, -Swing, 12),
                        .. Days(scene, Swing, 12),
                        .. Days(scene, -Swing, 12),
                        .. Days(scene, 0.0, 6),
                    ]
            ),
            new(
                "break-in",
                24.0 * Hour,
                scene =>
                    [
                        .. Shares.SelectMany(share =>
                            Flow(scene, "repeat: 3", Charge(scene, share, "1 h"), Discharge(scene, share, "58 min"), "Rest for 5 min")
                        ),
                    ]
            ),
        ];

    private static double[] Shares => [0.25, 0.5, 0.75, 1.0];

    /// <summary>What is in use has its first cycle behind it: what that does not return is missing from none of the others.</summary>
    private static string Formed(CampaignScene scene)
    {
        return scene.Cell.Definition.Parameters.Any(parameter => parameter is { Name: "oxidation.film", Value: > 0.0 })
            ? """
                changes:
                  oxidation.film: { value: 0, unit: mAh/g, basis: assumed, source: closed in formation }

                """
            : "";
    }

    /// <summary>Share of the current that in its four hours takes no more than most of a film of lithium from the one electrode to the other.</summary>
    private static double Titrated(CampaignScene scene)
    {
        return Math.Min(0.5, 0.7 * scene.Cell.Capacity / (4.0 * scene.Density));
    }

    /// <summary>No more than cost half of what was charged before: a foil that gives back half of each pulse is not pulsed until it is bare.</summary>
    private static int Pulses(CampaignCell cell)
    {
        double lost = cell.IsFull ? cell.Definition["lithium.loss"] : 0.0;
        double pulses = 0.5 * PulseCharge * (2.0 * Hour) * (1.0 - lost) / (20.0 * lost);
        return (int)Math.Min(MostPulses, pulses);
    }

    private static string Sine(CampaignScene scene, double hertz, string time)
    {
        return Text($"Drive {hertz:G3} Hz at {0.5 * scene.Density:G6} mA/cm2 for {time}");
    }

    /// <summary>The chamber goes somewhere in some hours, while the cell is cycled.</summary>
    private static IEnumerable<string> Days(CampaignScene scene, double kelvin, int hours)
    {
        return
        [
            Text($"- Ramp temperature to {scene.Cell.Celsius + kelvin:G6} degC in {hours} h"),
            .. Flow(
                scene,
                Text($"repeat: {hours / 2}"),
                Charge(scene, 0.8, "54 min"),
                "Rest for 7 min",
                Discharge(scene, 0.8, "52 min"),
                "Rest for 7 min"
            ),
        ];
    }
}
