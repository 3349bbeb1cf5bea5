namespace SSBms.Runtime;

/// <summary>Whoever makes something of the sweeps of the impedance channel.</summary>
public interface ISweepSink
{
    /// <summary>A sweep has ended, well or not.</summary>
    /// <param name="sweep">What came of it; the same object each time, so what is to be kept is copied.</param>
    void Take(ImpedanceSweep sweep);
}
