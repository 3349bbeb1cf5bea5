using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>
/// The critical current density as it is measured: plating and stripping for equal times at a current density that rises in
/// steps; the last one that the cell survives without a short or 5 V.
/// </summary>
public sealed class CurrentRamp : IMeasurement
{
    private const double Polarised = 5.0;
    private const double SecondsPerMinute = 60.0;
    private const int MostSteps = 1000;

    /// <inheritdoc/>
    public string Name => "ccd";

    /// <inheritdoc/>
    public string Unit => "mA/cm2";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        double increment = with.Positive("step");
        double start = with.Get("start", increment);
        double seconds = with.Get("minutes", 30.0) * SecondsPerMinute;
        double survived = 0.0;
        for (int i = 0; i < MostSteps; i++)
        {
            double density = start + i * increment;
            if (
                test.Drive(density, seconds, Polarised) < seconds
                || test.Drive(-density, seconds, Polarised) < seconds
                || test.Cell.Shorted
            )
            {
                break;
            }

            survived = density;
        }

        return survived;
    }
}
