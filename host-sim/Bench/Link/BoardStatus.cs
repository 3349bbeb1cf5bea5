using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Bench.Link;

/// <summary>What a board tells of itself once a second.</summary>
/// <param name="Milliseconds">Time since it was started, ms.</param>
/// <param name="State">Protection state.</param>
/// <param name="Cause">What tripped; none when nothing has.</param>
/// <param name="Raised">The diagnoses that are raised now, be they such that trip or such that warn.</param>
/// <param name="Profile">What it guards.</param>
/// <param name="Values">The quantities that are known.</param>
public sealed record BoardStatus(
    long Milliseconds,
    ProtectionState State,
    DiagnosisCode Cause,
    IReadOnlyList<DiagnosisCode> Raised,
    BoardProfile Profile,
    IReadOnlyList<NamedValue> Values
);
