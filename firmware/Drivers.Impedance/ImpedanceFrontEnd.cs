namespace SSBms.Drivers;

/// <summary>
/// What is soldered in around the AD5941, and at which frequencies it measures. The defaults are the reference design, for a cell of
/// about 1 cm²; a larger one takes smaller resistors, in proportion.
/// </summary>
public sealed class ImpedanceFrontEnd
{
    /// <summary>Resistor between the excitation and the cell, Ω, 400 to 300,000: whatever the cell is, no larger current flows than through a short circuit.</summary>
    public double LimitOhm = 20000.0;

    /// <summary>Reference resistor between RCAL0 and RCAL1, Ω: an eighth of <see cref="LimitOhm"/> within some per cent, so that both carry about the same current.</summary>
    public double ReferenceOhm = 2490.0;

    /// <summary>The tones, Hz, each from 1,000 to 200,000; the chip makes the nearest it can, a multiple of 244.14 Hz.</summary>
    public double[] Hertz = { 2000.0, 5000.0, 10000.0, 50000.0 };

    /// <summary>From the begin of a sweep to the begin of the next, ms.</summary>
    public int Interval = 30000;
}
