using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>The analog side of an NAU7802: gain, raw offset, noise, and the calibration registers that correct them.</summary>
internal sealed class Nau7802Converter
{
    /// <summary>CALMOD in CTRL2.</summary>
    public const int CalibrationMode = 0x03;

    /// <summary>SI in I2C_CTRL: the inputs are shorted.</summary>
    public const int ShortInputs = 0x08;

    /// <summary>TS in I2C_CTRL: the chip's own temperature sensor is the input.</summary>
    public const int TemperatureSensor = 0x02;

    /// <summary>The amplifier is bypassed, in PGA.</summary>
    public const int Bypass = 0x10;

    /// <summary>The input is turned round, in PGA.</summary>
    public const int Invert = 0x08;

    private const int Control1 = 0x01;
    private const int Control2 = 0x02;
    private const int Offset1 = 0x03;
    private const int Gain1 = 0x06;
    private const int Offset2 = 0x0A;
    private const int Gain2 = 0x0D;
    private const int I2cControl = 0x11;
    private const int Pga = 0x1B;
    private const int SecondChannel = 0x80;
    private const int ReservedMode = 1;
    private const int ExternalGain = 3;

    private const double HighestCode = 8388607.0;
    private const double LowestCode = -8388608.0;
    private const double CodesPerRatio = 16777216.0;
    private const double HalfScale = 8388608.0;
    private const long UnityGain = 0x00800000;
    private const double SmallestGainInput = HalfScale / 16.0;

    private const double RoomTemperature = 25.0;
    private const double SensorVolt = 0.109;
    private const double SensorVoltPerKelvin = 360e-6;

    // DVDD has to be that much above AVDD.
    private const double Headroom = 0.3;

    private const double Linearity = 15e-6;
    private const double RawOffset = 0.0075;
    private const double NoiseVolt = 50e-9;
    private const double NoiseRate = 10.0;
    private const double QuietestGain = 16.0;

    private static readonly double[] _regulator = [4.5, 4.2, 3.9, 3.6, 3.3, 3.0, 2.7, 2.4];

    // Codes 4 to 6 are not documented; one source has them at the slowest rate.
    private static readonly double[] _rates = [10.0, 20.0, 40.0, 80.0, 10.0, 10.0, 10.0, 320.0];

    private readonly byte[] _registers;
    private readonly NoiseSource _noise;
    private readonly AnalogNode _ratio;
    private readonly SincAperture _aperture = new();
    private readonly double _scale;
    private double _rawOffset;

    // What the registers say, worked out when they are written.
    private double _gain;
    private double _rms;
    private double _offsetCodes;
    private double _gainFactor;

    public Nau7802Converter(byte[] registers, NoiseSource noise, AnalogNode ratio)
    {
        _registers = registers;
        _noise = noise;
        _ratio = ratio;
        _scale = CodesPerRatio * (1.0 + noise.Spread(Linearity));
    }

    /// <summary>Bridge voltage over excitation at channel 2, V/V.</summary>
    public AnalogNode SecondRatio { get; } = new();

    /// <summary>Temperature of the chip, °C.</summary>
    public AnalogNode DieTemperature { get; } = new() { Value = RoomTemperature };

    /// <summary>Conversions per second.</summary>
    public double Rate => _rates[(_registers[Control2] >> 4) & 7];

    private int Gain => (_registers[Pga] & Bypass) != 0 ? 1 : 1 << (_registers[Control1] & 7);

    private bool OnSecondChannel => (_registers[Control2] & SecondChannel) != 0;

    private int OffsetRegister => OnSecondChannel ? Offset2 : Offset1;

    private int GainRegister => OnSecondChannel ? Gain2 : Gain1;

    /// <summary>What the regulator makes of the board's supply, V: it needs some headroom.</summary>
    private double Reference => Math.Min(_regulator[(_registers[Control1] >> 3) & 7], BoardConfiguration.SupplyVolt - Headroom);

    /// <summary>Uncalibrated, the offset is another one after every power-up.</summary>
    public void PowerUp()
    {
        _rawOffset = _noise.Spread(RawOffset) * HalfScale;
    }

    public void ResetCalibration()
    {
        BigEndian.Put(_registers, Gain1, 4, UnityGain);
        BigEndian.Put(_registers, Gain2, 4, UnityGain);
        Configure();
    }

    /// <summary>Takes over what was written to the registers.</summary>
    public void Configure()
    {
        int gain = Gain;
        _gain = gain;
        _rms = NoiseVolt * Math.Max(1.0, QuietestGain / gain) * Math.Sqrt(Rate / NoiseRate) / Reference;
        _offsetCodes = BigEndian.GetSigned(_registers, OffsetRegister, 3);
        _gainFactor = BigEndian.Get(_registers, GainRegister, 4) / (double)UnityGain;
    }

    /// <summary>One conversion.</summary>
    /// <param name="at">Its end, µs.</param>
    /// <param name="period">From one to the next, µs.</param>
    /// <param name="started">When the filter was started, µs: what was before it does not know.</param>
    public long Convert(long at, long period, long started)
    {
        _aperture.Set(at, period, started);
        double codes = (Raw(Input(), at) - _offsetCodes) * _gainFactor;
        return (long)Math.Clamp(Math.Floor(codes + 0.5), LowestCode, HighestCode);
    }

    /// <summary>Carries out what CALMOD asks for.</summary>
    /// <param name="at">Its end, µs.</param>
    /// <param name="period">From one conversion to the next, µs.</param>
    /// <returns>False when it cannot be done.</returns>
    public bool Calibrate(long at, long period)
    {
        int mode = _registers[Control2] & CalibrationMode;
        if (mode == ReservedMode)
        {
            return false;
        }

        _aperture.Set(at, period, long.MinValue);
        double raw = Raw(mode == 0 ? 0.0 : Input(), at);
        if (mode != ExternalGain)
        {
            BigEndian.Put(_registers, OffsetRegister, 3, (long)Math.Floor(raw + 0.5));
            Configure();
            return true;
        }

        double net = raw - _offsetCodes;
        if (net < SmallestGainInput)
        {
            return false;
        }

        BigEndian.Put(_registers, GainRegister, 4, (long)(HalfScale / net * UnityGain));
        Configure();
        return true;
    }

    /// <summary>What the amplifier gets, over the reference.</summary>
    private double Input()
    {
        int control = _registers[I2cControl];
        if ((control & ShortInputs) != 0)
        {
            return 0.0;
        }

        double input;
        if ((control & TemperatureSensor) != 0)
        {
            double whole = 1.0 - _aperture.Share(_aperture.Opens);
            double kelvin = DieTemperature.Average(_aperture) - RoomTemperature * whole;
            input = (SensorVolt * whole + SensorVoltPerKelvin * kelvin) / Reference;
        }
        else
        {
            input = (OnSecondChannel ? SecondRatio : _ratio).Average(_aperture);
        }

        return (_registers[Pga] & Invert) != 0 ? -input : input;
    }

    private double Raw(double ratio, long at)
    {
        double offset = _aperture.IsWhole ? _rawOffset : _rawOffset * (1.0 - _aperture.Share(_aperture.Opens));
        double codes = (ratio + _rms * _noise.GaussianAt(at)) * _gain * _scale + offset;
        return Math.Clamp(codes, LowestCode, HighestCode);
    }
}
