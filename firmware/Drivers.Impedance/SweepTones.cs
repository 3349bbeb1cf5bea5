using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>The tones of a sweep as an AD5941 makes them, and what the newest sweeps have found at each.</summary>
internal sealed class SweepTones
{
    private const int LowestStep = 4;
    private const int HighestStep = 819;

    private readonly int[] _steps;
    private readonly double[] _newReal;
    private readonly double[] _newImaginary;
    private readonly double[] _real;
    private readonly double[] _imaginary;

    /// <summary>Chooses the nearest that the chip can make.</summary>
    /// <param name="hertz">The tones, Hz.</param>
    public SweepTones(double[] hertz)
    {
        _steps = new int[hertz.Length];
        _newReal = new double[hertz.Length];
        _newImaginary = new double[hertz.Length];
        _real = new double[hertz.Length];
        _imaginary = new double[hertz.Length];
        for (int i = 0; i < hertz.Length; i++)
        {
            _steps[i] = Nearest(hertz[i]);
        }
    }

    /// <summary>The step that is nearest to a frequency.</summary>
    /// <param name="hertz">Hz.</param>
    /// <returns>In steps of <see cref="Ad5941Transform.HertzPerStep"/>.</returns>
    public static int Nearest(double hertz)
    {
        return Scalar.ToInteger(hertz / Ad5941Transform.HertzPerStep + 0.5, LowestStep, HighestStep);
    }

    /// <summary>How many there are.</summary>
    public int Count => _steps.Length;

    /// <summary>A tone in steps of <see cref="Ad5941Transform.HertzPerStep"/>.</summary>
    /// <param name="tone">Its number.</param>
    public int Step(int tone)
    {
        return _steps[tone];
    }

    /// <summary>Real part in the newest good sweep, Ω.</summary>
    /// <param name="tone">Its number.</param>
    public double Real(int tone)
    {
        return _real[tone];
    }

    /// <summary>Imaginary part in the newest good sweep, Ω.</summary>
    /// <param name="tone">Its number.</param>
    public double Imaginary(int tone)
    {
        return _imaginary[tone];
    }

    /// <summary>Keeps what was found at a tone until the sweep is known to be good.</summary>
    /// <param name="tone">Its number.</param>
    /// <param name="real">Real part, Ω.</param>
    /// <param name="imaginary">Imaginary part, Ω.</param>
    public void Keep(int tone, double real, double imaginary)
    {
        _newReal[tone] = real;
        _newImaginary[tone] = imaginary;
    }

    /// <summary>The sweep was good.</summary>
    public void Publish()
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            _real[i] = _newReal[i];
            _imaginary[i] = _newImaginary[i];
        }
    }
}
