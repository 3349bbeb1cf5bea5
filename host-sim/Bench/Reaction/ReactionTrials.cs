using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Control;

namespace SSBms.Bench.Reaction;

/// <summary>Every event whose reaction time is measured, and the diagnoses that have none.</summary>
public static class ReactionTrials
{
    /// <summary>The trials, by the number of their row in the table of diagnoses where they have one.</summary>
    public static IReadOnlyList<ReactionTrial> All { get; } = Make();

    /// <summary>Diagnoses without a trial, and why.</summary>
    public static IReadOnlyDictionary<DiagnosisCode, string> Untimed { get; } =
        new Dictionary<DiagnosisCode, string>
        {
            [DiagnosisCode.ResistanceRise] =
                "judged only at a step of the current, as evidence over many steps: nothing is measured between two steps, so no time can be promised; not timed yet.",
            [DiagnosisCode.ResistanceRunaway] =
                "judged only at a step of the current, two of them: nothing is measured between two steps, so no time can be promised; not timed yet.",
            [DiagnosisCode.VoidsSuspected] =
                "judged at a sweep of the impedance channel, twice a minute, as evidence over many: docs/detection.md says after how much lost contact.",
            [DiagnosisCode.ContactLoss] =
                "judged in every cycle by the contact that the newest sweep, twice a minute, has shown; docs/detection.md says how much is left then.",
            [DiagnosisCode.EyeBlind] =
                "judged after ten minutes without a sweep that could be used: a press loses no contact sooner unseen.",
            [DiagnosisCode.EyeWeak] = "judged when the profile is taken, beside an open contactor.",
            [DiagnosisCode.PressureUnanswered] =
                "judged by charge, a twentieth of the capacity at a time, in both directions: the time is that of the current, not of the board.",
            [DiagnosisCode.StuckTemperature] =
                "judged by how far the other sensor moves, half a kelvin: the time is that of the cell, not of the board.",
            [DiagnosisCode.ChargeBeyondCapacity] =
                "judged by charge, a third more than the cell holds: the time is that of the current, not of the board.",
            [DiagnosisCode.MissedReadings] = "judged over minutes: so many that were missed, one by one.",
            [DiagnosisCode.LatchCorrupt] = "found when the board starts, beside an open contactor: it stays open.",
            [DiagnosisCode.CalibrationCorrupt] = "found when the board starts, beside an open contactor: it stays open.",
        };

    /// <summary>The trials of a diagnosis.</summary>
    /// <param name="name">Its name, such as over-voltage.</param>
    /// <exception cref="InputException">There is none.</exception>
    public static IEnumerable<ReactionTrial> Of(string name)
    {
        ReactionTrial[] found = [.. All.Where(trial => DiagnosisNames.Of(trial.Row).Equals(name, StringComparison.OrdinalIgnoreCase))];
        string known = string.Join(", ", All.Select(trial => DiagnosisNames.Of(trial.Row)).Distinct(StringComparer.Ordinal));
        return found.Length > 0 ? found : throw new InputException($"--row \"{name}\": expected one of: {known}");
    }

    private static ReactionTrial[] Make()
    {
        var bounds = new ReactionBounds(ReactionRun.OrdinarySettings, new Drivers.BoardConfiguration());
        List<DiagnosisCode> order =
        [
            .. DiagnosisTable.Default().Select(row => row.Code),
            DiagnosisCode.FirmwareFault,
            DiagnosisCode.LostWhileClosed,
        ];
        ReactionTrial[] all =
        [
            .. new CellTrials(bounds).All(),
            .. new MeasurementTrials(bounds).All(),
            .. new PlausibilityTrials(bounds).All(),
            .. new BoardTrials(bounds).All(),
            .. new ArmingTrials(bounds).All(),
        ];
        return [.. all.OrderBy(trial => order.IndexOf(trial.Row))];
    }
}
