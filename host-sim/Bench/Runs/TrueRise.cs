using SSBms.Bench.Fixture;
using SSBms.Control;

namespace SSBms.Bench.Runs;

/// <summary>How far the true resistance of a cell has risen over the least that it has been, whatever the guard has measured.</summary>
internal sealed class TrueRise
{
    private double _least = double.NaN;

    /// <summary>Looks at the cell.</summary>
    /// <param name="truth">As it is now.</param>
    /// <param name="settings">What is guarded by: its activation energy carries the resistance to 25 °C, as the guard does.</param>
    /// <returns>Its resistance over the least so far, 1.</returns>
    public double Observe(TrueState truth, Settings settings)
    {
        double celsius = 0.5 * (truth.Hottest + truth.Coldest);
        double carried = truth.Resistance * Arrhenius.Rate(settings.Get(Setting.ResistanceActivation), celsius);
        _least = double.IsNaN(_least) ? carried : Math.Min(_least, carried);
        return carried / _least;
    }
}
