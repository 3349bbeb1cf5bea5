using SSBms.Control;
using SSBms.Detection.Courses;
using SSBms.Detection.Methods;

namespace SSBms.Detection.Figures;

/// <summary>A study: the runs from which levels were chosen, and the runs that are reported.</summary>
/// <param name="Seed">Seed.</param>
/// <param name="Hours">Cell-hours of each class in which no contact is lost.</param>
/// <param name="RunsPerClass">Runs of each class in which it is.</param>
/// <param name="Noise">Relative standard deviation of a tone.</param>
/// <param name="Kinds">Kinds of cell.</param>
/// <param name="Chosen">Runs from which the levels of the other methods were chosen.</param>
/// <param name="Runs">Runs that are reported.</param>
/// <param name="Eyes">Samples of the catalogue, commissioned with each noise of a tone.</param>
public sealed record DetectionResult(
    ulong Seed,
    int Hours,
    int RunsPerClass,
    double Noise,
    int Kinds,
    IReadOnlyList<RunFigures> Chosen,
    IReadOnlyList<RunFigures> Runs,
    IReadOnlyList<(double Noise, EyeFigures[] Samples)> Eyes
)
{
    private const double Allowed = 1.0;

    /// <summary>The classes in which no contact is lost.</summary>
    public static IReadOnlyList<DetectionClass> Sound { get; } =
    [.. Enum.GetValues<DetectionClass>().Where(happens => !DetectionRun.IsLoss(happens))];

    /// <summary>The classes in which it is.</summary>
    public static IReadOnlyList<DetectionClass> Losses { get; } = [.. Enum.GetValues<DetectionClass>().Where(DetectionRun.IsLoss)];

    /// <summary>What a class is to be named.</summary>
    /// <param name="happens">The class.</param>
    public static InterfaceCause Expected(DetectionClass happens)
    {
        return happens switch
        {
            DetectionClass.Temperature => InterfaceCause.Temperature,
            DetectionClass.PressureDrift or DetectionClass.ContactLostWithPressure => InterfaceCause.Pressure,
            DetectionClass.InterphaseSteady => InterfaceCause.Interphase,
            DetectionClass.InterphaseRunaway => InterfaceCause.InterphaseRunaway,
            DetectionClass.CathodeAgeing => InterfaceCause.Cathode,
            DetectionClass.SoftShort => InterfaceCause.SoftShort,
            DetectionClass.VoidsSlow or DetectionClass.VoidsFast => InterfaceCause.Voids,
            _ => InterfaceCause.None,
        };
    }

    /// <summary>Every method at its level.</summary>
    public IReadOnlyList<MethodFigures> Methods { get; } = [.. MethodTable.All.Select(method => MethodFigures.Of(method, Chosen, Allowed))];

    /// <summary>
    /// Firmware and oracle at equal false alarms: each method at the lowest level that has no more of them than allowed in the runs from which
    /// levels are chosen.
    /// </summary>
    /// <param name="perTenThousandHours">False alarms that are allowed.</param>
    public (MethodFigures Own, MethodFigures Oracle) AtEqual(double perTenThousandHours)
    {
        return (
            MethodFigures.AtRate(DetectionMethod.FourTones, Chosen, perTenThousandHours),
            MethodFigures.AtRate(DetectionMethod.Oracle, Chosen, perTenThousandHours)
        );
    }

    /// <summary>The firmware's own level, and the oracle where it has no more false alarms than that.</summary>
    public (MethodFigures Own, MethodFigures Oracle) AtOwn
    {
        get
        {
            MethodFigures own = Methods[(int)DetectionMethod.FourTones];
            return (own, AtEqual(own.FalseAlarms(Chosen).PerTenThousandHours).Oracle);
        }
    }

    /// <summary>The runs of a class.</summary>
    /// <param name="happens">The class.</param>
    public IReadOnlyList<RunFigures> Of(DetectionClass happens)
    {
        return [.. Runs.Where(run => run.Class == happens)];
    }

    /// <summary>The runs of a class in which the eye is not weak.</summary>
    /// <param name="happens">The class.</param>
    public IReadOnlyList<RunFigures> Seen(DetectionClass happens)
    {
        return [.. Runs.Where(run => run.Class == happens && !run.IsWeak)];
    }

    /// <summary>True when a run tripped before harm.</summary>
    /// <param name="run">The run.</param>
    public static bool TrippedInTime(RunFigures run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Trip.HasBegun && (run.HarmSweep < 0 || run.Trip.Sweep <= run.HarmSweep);
    }

    /// <summary>What a run was named: at its trip, or last where none is to come.</summary>
    /// <param name="run">The run.</param>
    public static InterfaceCause Named(RunFigures run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return DetectionRun.IsLoss(run.Class) ? run.TripCause : run.NamedCause;
    }
}
