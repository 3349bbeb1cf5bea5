using System.Globalization;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Cli.Serve;

/// <summary>What a trip rests on, in one line.</summary>
internal static class TripStory
{
    private static readonly Diagnosis[] s_rows = DiagnosisTable.Default();

    /// <summary>The line.</summary>
    /// <param name="trip">The trip.</param>
    public static string Of(BoardTrip trip)
    {
        Diagnosis? row = Array.Find(s_rows, known => known.Code == trip.Code);
        if (row is null || row.Bound == Quantity.Half)
        {
            return LogText.Cause(trip.Code, trip.Value, trip.Bound);
        }

        string relation = row.UpperBound ? "above" : "below";
        string unit = QuantityUnits.Of(row.Watched);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{DiagnosisNames.Of(row.Watched)} {trip.Value:G4} {relation} {trip.Bound:G4} {unit}"
            )
            .TrimEnd();
    }
}
