namespace SSBms.Bench.Speed;

/// <summary>How fast a study runs on all cores.</summary>
/// <param name="Cores">How many cores there are.</param>
/// <param name="SumOfCores">Control cycles per second of single runs, one on each core at the same time, all together.</param>
/// <param name="CyclesPerSecond">Control cycles per second of the study, from its first run to the table of all of them.</param>
public sealed record StudySpeedFigures(int Cores, double SumOfCores, double CyclesPerSecond)
{
    /// <summary>What of the cores' speed the study has.</summary>
    public double Share => CyclesPerSecond / SumOfCores;
}
