namespace SSBms.Recordings;

/// <summary>What a cycler has recorded at a moment.</summary>
/// <param name="Line">Line of the file, from 1; of a Parquet file the row, from 1.</param>
/// <param name="Seconds">Time of the test, s; never less than in the row before.</param>
/// <param name="Voltage">Voltage, V.</param>
/// <param name="Current">Current, A; positive charges.</param>
/// <param name="Celsius">Temperature, °C; NaN where there is none.</param>
/// <param name="Megapascal">Stack pressure, MPa; NaN where there is none.</param>
/// <param name="Step">Number of the step; 0 where there is none.</param>
/// <param name="Cycle">Number of the cycle; 0 where there is none.</param>
/// <param name="Density">Current density, mA/cm²; NaN where there is none.</param>
/// <param name="ContactFraction">Contact fraction of the lithium interface, 1; NaN where there is none.</param>
/// <param name="Resistance">Area-specific resistance, Ω·cm²; NaN where there is none.</param>
/// <param name="ProtectionState">Protection state of the guard, as a number; NaN where there is none.</param>
public readonly record struct RecordedRow(
    long Line,
    double Seconds,
    double Voltage,
    double Current,
    double Celsius,
    double Megapascal,
    int Step,
    int Cycle,
    double Density = double.NaN,
    double ContactFraction = double.NaN,
    double Resistance = double.NaN,
    double ProtectionState = double.NaN
);
