using System.Globalization;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Cli.Monitor;

/// <summary>The numbers of a status, as the terminal shows them.</summary>
internal static class MonitorText
{
    /// <summary>A quantity with its unit.</summary>
    /// <param name="status">The status.</param>
    /// <param name="quantity">Which.</param>
    /// <param name="format">How its number is written.</param>
    /// <returns>"–" when it is not known.</returns>
    public static string Of(BoardStatus status, Quantity quantity, string format)
    {
        return Number(status, quantity) is { } value
            ? $"{value.ToString(format, CultureInfo.InvariantCulture)} {QuantityUnits.Of(quantity)}".TrimEnd()
            : "–";
    }

    /// <summary>A quantity; null when it is not known.</summary>
    /// <param name="status">The status.</param>
    /// <param name="quantity">Which.</param>
    public static double? Number(BoardStatus status, Quantity quantity)
    {
        string name = DiagnosisNames.Of(quantity);
        return status.Values.FirstOrDefault(value => value.Name == name)?.Value;
    }

    /// <summary>What comes from a board moves no cursor.</summary>
    /// <param name="text">The text.</param>
    public static string Safe(string text)
    {
        return string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));
    }

    /// <summary>Since when a line is lost, and why.</summary>
    /// <param name="state">What is known.</param>
    public static string Lost(Live.Watch.WatchState state)
    {
        string since = state.Since.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string what = state.Link == Live.Watch.LinkState.Lost ? $"lost since {since}" : $"looking since {since}";
        return Safe(state.Reason.Length > 0 ? $"{what}: {state.Reason}" : what);
    }
}
