using SSBms.CellModels.Input;

namespace SSBms.Recordings.Surveys;

/// <summary>What is in a recording, seen in one pass that keeps no row.</summary>
public sealed class Survey
{
    private Survey(Recording recording)
    {
        Cycles = new CycleCounter(recording.CurrentIsMean);
    }

    /// <summary>How many rows can be used.</summary>
    public long Rows { get; private set; }

    /// <summary>The first of them.</summary>
    public RecordedRow First { get; private set; }

    /// <summary>The last of them.</summary>
    public RecordedRow Last { get; private set; }

    /// <summary>From the first row to the last, s.</summary>
    public double Duration => Last.Seconds - First.Seconds;

    /// <summary>How far rows are apart.</summary>
    public Spacings Spacings { get; } = new();

    /// <summary>Voltages, V.</summary>
    public ValueRange Voltage { get; } = new();

    /// <summary>Currents, A.</summary>
    public ValueRange Current { get; } = new();

    /// <summary>Temperatures, °C.</summary>
    public ValueRange Temperature { get; } = new();

    /// <summary>Stack pressures, MPa.</summary>
    public ValueRange Pressure { get; } = new();

    /// <summary>Charge and energy.</summary>
    public CycleCounter Cycles { get; }

    /// <summary>What was helped.</summary>
    public Repairs Repairs { get; } = new();

    /// <summary>Goes through a recording once.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="look">Looks at each row on the way; null for nobody.</param>
    /// <exception cref="InputException">A row cannot be used; the message names it.</exception>
    public static Survey Of(Recording recording, Action<RecordedRow>? look = null)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var survey = new Survey(recording);
        foreach (RecordedRow row in recording.Read(survey.Repairs))
        {
            survey.Add(row);
            look?.Invoke(row);
        }

        return survey;
    }

    private void Add(in RecordedRow row)
    {
        if (Rows == 0)
        {
            First = row;
        }
        else
        {
            Spacings.Add(row.Seconds - Last.Seconds, Last.Line);
            Cycles.Add(Last, row);
        }

        Rows++;
        Last = row;
        Voltage.Add(row.Voltage);
        Current.Add(row.Current);
        Temperature.Add(row.Celsius);
        Pressure.Add(row.Megapascal);
    }
}
