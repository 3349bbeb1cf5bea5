using System.Numerics;

namespace SSBms.VirtualBoard;

/// <summary>
/// Converter, sinc3 filter and transform of an AD5941, sample by sample (datasheet of the AD5940, revision 0: tables 1, 2, 42, 48, 50).
/// </summary>
/// <remarks>
/// The datasheet does not say how the result is scaled. Taken here: a sine of full scale gives full scale of the 18 bits without the
/// window, and half of it with the window.
/// </remarks>
internal sealed class Ad5941Converter
{
    private const double Reference = 1.835;
    private const double HalfScale = 32768.0;
    private const double Scale = 8.0;
    private const double LargestResult = 131071.0;
    private const double NoiseRate = 200e3;
    private const double Offset = 0.5e-3;
    private const double GainSpread = 0.9e-3 / 0.9;
    private const double ChannelSpread = 3.0 / HalfScale;
    private const double AmplifierSpread = 0.003;
    private const int ClocksPerSample = 20;
    private const int Windowed = 1;

    private static readonly double[] s_gain = [1.0, 1.5, 2.0, 4.0, 9.0, 9.0];
    private static readonly double[] s_range = [0.9, 0.9, 0.6, 0.3, 0.133, 0.133];

    // V rms at 200 kS/s, referred to the input.
    private static readonly double[] s_noise = [72.43e-6, 49.732e-6, 37.83e-6, 18.93e-6, 8.62e-6, 8.62e-6];
    private static readonly int[] s_decimation = [5, 4, 2, 5];

    private readonly IReadOnlyDictionary<int, uint> _registers;
    private readonly NoiseSource _noise;
    private readonly double _gain;
    private readonly double _offset;
    private readonly double[] _amplifier;
    private readonly double[] _channel;

    public Ad5941Converter(IReadOnlyDictionary<int, uint> registers, NoiseSource noise)
    {
        _registers = registers;
        _noise = noise;
        _gain = 1.0 + noise.Spread(GainSpread);
        _offset = noise.Spread(Offset);
        _amplifier = [.. s_gain.Select(_ => 1.0 + noise.Spread(AmplifierSpread))];
        _channel = [.. Enumerable.Range(0, 64).Select(_ => 1.0 + noise.Spread(ChannelSpread))];
    }

    /// <summary>By how much the gain has drifted, relative.</summary>
    public double Drift { get; set; }

    /// <summary>The result of the newest transform, as the registers hold it.</summary>
    public (int Real, int Imaginary) Result { get; private set; }

    /// <summary>The lowest and highest code of the newest transform, unsigned.</summary>
    public (int Lowest, int Highest) Codes { get; private set; }

    /// <summary>Samples in a transform.</summary>
    public int Length => 4 << (int)Math.Min((Content(Ad5941Map.TransformControl) >> 4) & 0xF, 12);

    /// <summary>Cycles of ACLK from one sample of the transform to the next.</summary>
    public int ClocksPerResult => ClocksPerSample * Decimation;

    private bool IsFiltered => (Content(Ad5941Map.FilterControl) & 0x40) == 0 && (Content(Ad5941Map.TransformControl) >> 20) == 1;

    private int Decimation => IsFiltered ? s_decimation[(Content(Ad5941Map.FilterControl) >> 12) & 3] : 1;

    /// <summary>Converts and transforms.</summary>
    /// <param name="signal">What is converted.</param>
    /// <param name="filter">The filter before the converter, at the signal's frequency.</param>
    /// <param name="clock">Frequency of ACLK, Hz.</param>
    /// <param name="since">From the start of the generator to that of the transform, s.</param>
    public void Transform(in Ad5941Signal signal, Complex filter, double clock, double since)
    {
        uint control = Content(Ad5941Map.ConverterControl);
        int code = (int)Math.Min((control >> 16) & 7, 5);
        double period = ClocksPerResult / clock;
        double step = 2.0 * Math.PI * signal.Hertz * period;
        Complex tone = signal.Tone * filter * Response(signal.Hertz, clock);
        double clear = signal.Tone.Magnitude > 0.0 ? tone.Magnitude / signal.Tone.Magnitude : 1.0;
        double low = Math.Max(signal.Lowest * clear, -s_range[code]);
        double high = Math.Min(signal.Highest * clear, s_range[code]);
        double rms = s_noise[code] * Math.Sqrt(1.0 / period / NoiseRate);
        double codes = s_gain[code] * _amplifier[code] * _channel[control & 0x3F] * _gain * (1.0 + Drift) * HalfScale / Reference;
        double start = 2.0 * Math.PI * signal.Hertz * since + tone.Phase;
        double direct = signal.Direct + _offset;
        double amplitude = tone.Magnitude;
        int length = Length;
        bool windowed = (Content(Ad5941Map.TransformControl) & Windowed) != 0;
        double real = 0.0;
        double imaginary = 0.0;
        int lowest = int.MaxValue;
        int highest = int.MinValue;

        // Each turns on by its step: three sines a sample would take most of the time of a simulated sweep.
        Complex wave = Complex.FromPolarCoordinates(1.0, start);
        Complex reference = Complex.One;
        Complex window = Complex.One;
        var turn = Complex.FromPolarCoordinates(1.0, step);
        var windowTurn = Complex.FromPolarCoordinates(1.0, 2.0 * Math.PI / length);
        for (int i = 0; i < length; i++)
        {
            double volt = Math.Clamp(amplitude * wave.Imaginary + direct, low, high) + rms * _noise.Gaussian();
            int sample = (int)Math.Clamp(Math.Floor(volt * codes + 0.5), -HalfScale, HalfScale - 1.0);
            lowest = Math.Min(lowest, sample);
            highest = Math.Max(highest, sample);
            double weight = windowed ? sample * (0.5 - 0.5 * window.Real) : sample;
            real += weight * reference.Real;
            imaginary += weight * reference.Imaginary;
            wave *= turn;
            reference *= turn;
            window *= windowTurn;
        }

        Codes = (lowest + (int)HalfScale, highest + (int)HalfScale);
        Result = (Rounded(real * Scale / length), Rounded(imaginary * Scale / length));
    }

    /// <summary>What the decimating filter makes of a tone.</summary>
    private double Response(double hertz, double clock)
    {
        double angle = Math.PI * hertz * ClocksPerSample / clock;
        double ratio = angle > 0.0 ? Math.Sin(Decimation * angle) / (Decimation * Math.Sin(angle)) : 1.0;
        return ratio * ratio * ratio;
    }

    private uint Content(int register)
    {
        return _registers[register];
    }

    private static int Rounded(double value)
    {
        return (int)Math.Clamp(Math.Floor(value + 0.5), -LargestResult - 1.0, LargestResult);
    }
}
