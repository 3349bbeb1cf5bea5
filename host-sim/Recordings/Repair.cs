namespace SSBms.Recordings;

/// <summary>Something about a file that was not as it should be, and could be helped without guessing.</summary>
public enum Repair
{
    /// <summary>The last line ends before its last value, and was left out.</summary>
    LastLineCut,

    /// <summary>Nothing ends the last line, so its last number may be cut; it was left out.</summary>
    LastLineOpen,

    /// <summary>Voltage or current is missing or no number; the row was left out.</summary>
    WithoutValue,

    /// <summary>Two rows have one time: the later one follows at once.</summary>
    SameTime,

    /// <summary>The current is written without sign; the name of the step gave it.</summary>
    SignFromStep,

    /// <summary>The time begins anew with each step; the steps were put one after the other.</summary>
    StepTimesAdded,

    /// <summary>A row belongs to an impedance spectrum; it was left out.</summary>
    SpectrumRow,

    /// <summary>The header stands in the file again; it was passed over.</summary>
    HeaderAgain,

    /// <summary>There is no current because the cell was at rest by what the file says; it was taken as zero.</summary>
    CurrentOfRest,
}
