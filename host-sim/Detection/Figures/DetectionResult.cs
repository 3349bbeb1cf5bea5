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
/// <param name="Weak">Share of weak eyes by noise of a tone.</param>
public sealed record DetectionResult(
    ulong Seed,
    int Hours,
    int RunsPerClass,
    double Noise,
    int Kinds,
    IReadOnlyList<RunFigures> Chosen,
    IReadOnlyList<RunFigures> Runs,
    IReadOnlyList<(double Noise, double Share)> Weak
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
            DetectionClass.InterphaseSteady or DetectionClass.InterphaseRunaway => InterfaceCause.Interphase,
            DetectionClass.CathodeAgeing => InterfaceCause.Cathode,
            DetectionClass.SoftShort => InterfaceCause.SoftShort,
            DetectionClass.VoidsSlow or DetectionClass.VoidsFast => InterfaceCause.Voids,
            _ => InterfaceCause.None,
        };
    }

    /// <summary>Every method at its level.</summary>
    public IReadOnlyList<MethodFigures> Methods { get; } = [.. MethodTable.All.Select(method => MethodFigures.Of(method, Chosen, Allowed))];

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
