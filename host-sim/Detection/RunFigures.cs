using SSBms.Control;
using SSBms.Detection.Courses;
using SSBms.Detection.Methods;

namespace SSBms.Detection;

/// <summary>What came out of one run.</summary>
/// <param name="Class">What happened to the cell.</param>
/// <param name="Kind">Id of the cell.</param>
/// <param name="IsFull">True with a cathode.</param>
/// <param name="Sweeps">How many sweeps it had.</param>
/// <param name="Spread">Standard deviation of −ln of the contact in one sweep.</param>
/// <param name="Visible">Contact that the watch said it would see in time.</param>
/// <param name="IsWeak">True when it called itself weak.</param>
/// <param name="OnsetSweep">Sweep at which contact began to be lost; −1: never.</param>
/// <param name="Warning">When the firmware warned.</param>
/// <param name="WarnedCause">What it named then.</param>
/// <param name="Trip">When it tripped.</param>
/// <param name="TripCause">What it named then.</param>
/// <param name="TripRunnerUp">And what came next.</param>
/// <param name="HarmSweep">Sweep at which half the contact was gone or plating went over the critical density; −1: never.</param>
/// <param name="NamedCause">What the firmware named last without a warning: of what is no lost contact.</param>
/// <param name="Crossings">For each method, when each level was reached first.</param>
public sealed record RunFigures(
    DetectionClass Class,
    string Kind,
    bool IsFull,
    int Sweeps,
    double Spread,
    double Visible,
    bool IsWeak,
    int OnsetSweep,
    Crossing Warning,
    InterfaceCause WarnedCause,
    Crossing Trip,
    InterfaceCause TripCause,
    InterfaceCause TripRunnerUp,
    int HarmSweep,
    InterfaceCause NamedCause,
    Crossing[][] Crossings
);
