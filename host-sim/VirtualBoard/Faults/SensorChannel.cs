namespace SSBms.VirtualBoard;

/// <summary>
/// One quantity on its way to a chip, with what can be wrong with its sensor: the true value goes in, what the chip's pin gets comes out.
/// Faults combine, in this order: a sensor that is elsewhere, late, slow, frozen, of a wrong gain, off by an offset that may drift, noisy.
/// Without a fault the true value goes through.
/// </summary>
public sealed class SensorChannel
{
    private const double Micro = 1e-6;

    /// <summary>For how long the noise keeps a value, µs: slow enough to be in a reading, quick enough to be in every one anew.</summary>
    private const long NoiseMicroseconds = 10_000;

    private readonly VirtualClock _clock;
    private readonly NoiseSource _noise;
    private double _seen;
    private double _gain = 1.0;
    private double _offset;
    private double _drift;
    private double _rms;
    private double _noiseNow;
    private long _noiseAt = long.MinValue;
    private double _timeConstant;
    private double _followed;
    private DelayLine? _delay;
    private bool _frozen;
    private double _held;
    private long _advancedTo;

    /// <summary>Makes a channel without a fault.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">What <see cref="Rms"/> scales.</param>
    public SensorChannel(VirtualClock clock, NoiseSource noise)
    {
        _clock = clock;
        _noise = noise;
    }

    /// <summary>The true value, in the channel's unit; what another sensor is told that has taken this place.</summary>
    public double Truth { get; set; }

    /// <summary>What the chip's pin gets, as of the last <see cref="Pass"/>.</summary>
    public double Seen => IsFaulty ? _seen : Truth;

    /// <summary>True while anything is wrong.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>True while noise is added.</summary>
    public bool IsNoisy => _rms > 0.0;

    /// <summary>What the sensor is exposed to instead of the true value; null when it is in its place.</summary>
    public double? Elsewhere { get; private set; }

    /// <summary>The channel whose place the sensor has taken; null when it is in its own.</summary>
    public SensorChannel? PlaceOf { get; private set; }

    private double Input => Elsewhere ?? PlaceOf?.Truth ?? Truth;

    /// <summary>Adds a constant.</summary>
    /// <param name="offset">In the channel's unit.</param>
    public void Offset(double offset)
    {
        Break();
        _offset = offset;
    }

    /// <summary>Multiplies.</summary>
    /// <param name="factor">1 is right, 0 sees nothing, −1 has the sign wrong.</param>
    public void Gain(double factor)
    {
        Break();
        _gain = factor;
    }

    /// <summary>Lets the offset grow from where it is.</summary>
    /// <param name="perSecond">The channel's unit per second.</param>
    public void Drift(double perSecond)
    {
        Break();
        _drift = perSecond;
    }

    /// <summary>Adds noise that no conversion averages away.</summary>
    /// <param name="rms">Standard deviation, in the channel's unit.</param>
    public void Rms(double rms)
    {
        Break();
        _rms = rms;
    }

    /// <summary>Shows what was; until there is a past, what is now.</summary>
    /// <param name="seconds">How long ago, s.</param>
    public void Delay(double seconds)
    {
        Break();
        _delay = new DelayLine((long)(seconds / Micro), _clock.Microseconds, Input);
    }

    /// <summary>Follows a change like a first-order lag.</summary>
    /// <param name="seconds">Time constant, s.</param>
    public void Slow(double seconds)
    {
        Break();
        _followed = _timeConstant > 0.0 ? _followed : Input;
        _timeConstant = seconds;
    }

    /// <summary>Stays at what it is; the chip behind it still has its noise.</summary>
    public void Freeze()
    {
        Break();
        _frozen = true;
    }

    /// <summary>Is exposed to something else. May be called again with a new value.</summary>
    /// <param name="level">To what, in the channel's unit.</param>
    public void Expose(double level)
    {
        Break();
        Elsewhere = level;
    }

    /// <summary>Is exposed to what another sensor should see.</summary>
    /// <param name="other">That sensor's channel.</param>
    public void TakePlaceOf(SensorChannel other)
    {
        Break();
        PlaceOf = other;
    }

    /// <summary>Ends whatever is wrong. Who puts one of two exchanged sensors back has put back the other.</summary>
    public void Mend()
    {
        if (PlaceOf is { } other && other.PlaceOf == this)
        {
            other.PlaceOf = null;
        }

        IsFaulty = false;
        _gain = 1.0;
        _offset = 0.0;
        _drift = 0.0;
        _rms = 0.0;
        _noiseNow = 0.0;
        _timeConstant = 0.0;
        _delay = null;
        _frozen = false;
        Elsewhere = null;
        PlaceOf = null;
    }

    /// <summary>Takes the true value at a time; what the pin gets then is <see cref="Seen"/>.</summary>
    /// <param name="truth">In the channel's unit.</param>
    /// <param name="microseconds">The time, µs; not before the last one.</param>
    /// <returns>What the pin gets.</returns>
    public double Pass(double truth, long microseconds)
    {
        Truth = truth;
        if (IsFaulty)
        {
            Advance(microseconds);
        }

        return Seen;
    }

    private void Advance(long nowMicroseconds)
    {
        double seconds = (nowMicroseconds - _advancedTo) * Micro;
        _advancedTo = nowMicroseconds;
        double value = _delay is null ? Input : _delay.Pass(nowMicroseconds, Input);
        if (_timeConstant > 0.0)
        {
            _followed = value + (_followed - value) * Math.Exp(-seconds / _timeConstant);
            value = _followed;
        }

        _held = _frozen ? _held : value;
        _offset += _drift * seconds;
        if (_rms > 0.0 && nowMicroseconds - NoiseMicroseconds >= _noiseAt)
        {
            _noiseNow = _rms * _noise.Gaussian();
            _noiseAt = nowMicroseconds;
        }

        _seen = _gain * _held + _offset + _noiseNow;
    }

    private void Break()
    {
        if (!IsFaulty)
        {
            _held = Truth;
            _seen = Truth;
            _advancedTo = _clock.Microseconds;
            IsFaulty = true;
        }
    }
}
