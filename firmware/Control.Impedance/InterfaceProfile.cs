namespace SSBms.Control;

/// <summary>
/// What commissioning has found of one cell: the circuit behind its impedance between 1 and 200 kHz, the four tones that tell most of it,
/// and how well. Everything is per area, at the temperature at which it was found.
/// </summary>
public sealed class InterfaceProfile
{
    /// <summary>Tones in a sweep.</summary>
    public const int Tones = 4;

    /// <summary>The tones, Hz, positive.</summary>
    public double[] Hertz = { 2000.0, 5000.0, 10000.0, 50000.0 };

    /// <summary>Real part of what does not change at the tones, interlayer and cathode, Ω·cm².</summary>
    public double[] RestReal = new double[Tones];

    /// <summary>Imaginary part of the same, Ω·cm².</summary>
    public double[] RestImaginary = new double[Tones];

    /// <summary>Grains, Ω·cm²; positive.</summary>
    public double SeriesOhm = 150.0;

    /// <summary>Their capacitance, F/cm²; 0 where their arc is far above the tones.</summary>
    public double SeriesFarad;

    /// <summary>Grain boundaries, Ω·cm²; positive.</summary>
    public double BoundaryOhm = 70.0;

    /// <summary>Their capacitance, F/cm²; positive.</summary>
    public double BoundaryFarad = 3e-8;

    /// <summary>Charge transfer of the lithium interfaces together, Ω·cm²; positive.</summary>
    public double InterfaceOhm = 25.0;

    /// <summary>Capacitance of the same, F/cm²; positive.</summary>
    public double InterfaceFarad = 1e-6;

    /// <summary>Lithium interfaces in it, 1 or 2, of which one loses contact.</summary>
    public int Interfaces = 1;

    /// <summary>Relative noise of a tone, 1: standard deviation of real and imaginary part; positive.</summary>
    public double Noise = 0.002;

    /// <summary>Temperature at which it was found, °C.</summary>
    public double Celsius = 25.0;

    /// <summary>Activation energy expected of the lithium interface, eV.</summary>
    public double Activation = 0.4;

    /// <summary>Activation energy expected of grains and grain boundaries, eV.</summary>
    public double SeriesActivation = 0.4;

    /// <summary>Standard deviation of both, eV.</summary>
    public double ActivationSpread = 0.15;
}
