using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// Dendrites at a plated interface: progress grows with the load, the local current density over the critical one, slowly
/// below it and fast above. Some interlayers block instead: overload then raises the resistance and nothing crosses.
/// </summary>
public sealed class DendriteGrowth
{
    /// <summary>Load below which nothing grows.</summary>
    public const double LeastLoad = 0.5;

    private readonly double _time;
    private readonly double _exponent;
    private readonly double _blocking;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public DendriteGrowth(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _time = cell["short.growth"];
        _exponent = cell["short.subcritical"];
        _blocking = cell["short.blocking"];
    }

    /// <summary>The most that one can grow.</summary>
    /// <param name="load">Local current density over the critical one, at most.</param>
    /// <param name="seconds">How long, s.</param>
    /// <returns>Of the whole way.</returns>
    public double Most(double load, double seconds)
    {
        return load >= LeastLoad && _blocking <= 0.0 ? Math.Max(load * load, 1.0) * seconds / _time : 0.0;
    }

    /// <summary>Advances dendrites while lithium plates.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm², positive.</param>
    /// <param name="contact">Share of the area in contact.</param>
    /// <param name="critical">Critical current density of this sample, mA/cm².</param>
    /// <param name="seconds">How long, s.</param>
    public void Advance(ref LithiumState state, double density, double contact, double critical, double seconds)
    {
        double bearable = contact * critical;
        if (density < LeastLoad * bearable)
        {
            return;
        }

        double load = density / bearable;
        if (_blocking > 0.0)
        {
            state.Blocking += load >= 1.0 ? _blocking * load * seconds : 0.0;
            return;
        }

        double rate = load >= 1.0 ? load * load : Math.Pow(load, _exponent);
        state.Dendrite = Math.Min(state.Dendrite + rate * seconds / _time, 1.0);
    }
}
