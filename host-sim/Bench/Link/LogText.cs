using System.Globalization;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>An entry of a board's event log in words, without its kind.</summary>
public static class LogText
{
    /// <summary>The words.</summary>
    /// <param name="entry">The entry.</param>
    public static string Of(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind switch
        {
            EventKind.StateChanged => DiagnosisNames.Of((ProtectionState)entry.Code),
            EventKind.Started => entry.Code == 1 ? "every chip answers" : "a chip is missing",
            EventKind.Restarted => DiagnosisNames.Of((EscapeCause)entry.Code),
            EventKind.ProfileTaken when entry.Bound == 0.0 => Text($"{(uint)entry.Value:X8}, the first one"),
            EventKind.ProfileTaken => Text($"{(uint)entry.Value:X8}, before {(uint)entry.Bound:X8}"),
            EventKind.Armed => Text($"by profile {(uint)entry.Value:X8}"),
            EventKind.ProfileName => ProfileName.Of(entry),
            EventKind.GainChanged or EventKind.OffsetChanged => Text(
                $"{DiagnosisNames.Of((CalibrationChannel)entry.Code)} {entry.Value:G6}, before {entry.Bound:G6}"
            ),
            EventKind.LimitChanged => Text($"{SettingName(entry.Code)} {entry.Value:G6}, before {entry.Bound:G6}"),
            EventKind.TimeTold => "by a host",
            EventKind.OpenAsked => "over the link",
            EventKind.CauseNamed => InterfaceText.WithAdvice((InterfaceCause)entry.Code, (InterfaceCause)(int)entry.Bound, entry.Value),
            EventKind.Tripped or EventKind.Reset => Cause((DiagnosisCode)entry.Code, entry.Value, entry.Bound),
            _ => Text($"{DiagnosisNames.Of((DiagnosisCode)entry.Code)} {entry.Value:G5} against {entry.Bound:G5}"),
        };
    }

    /// <summary>What tripped, with its numbers.</summary>
    /// <param name="code">The diagnosis.</param>
    /// <param name="value">What crossed its bound.</param>
    /// <param name="bound">The bound.</param>
    public static string Cause(DiagnosisCode code, double value, double bound)
    {
        return code switch
        {
            DiagnosisCode.LostWhileClosed => $"{DiagnosisNames.Of(code)} for {Durations.Show(value)}",
            DiagnosisCode.LatchCorrupt => DiagnosisNames.Of(code),
            _ => Text($"{DiagnosisNames.Of(code)} {value:G5} against {bound:G5}"),
        };
    }

    private static string SettingName(int code)
    {
        if (code >= (int)Setting.Count)
        {
            return "?";
        }

        var row = new SettingRow();
        SettingTable.Read((Setting)code, row);
        return row.Name;
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
