using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>An INA228 at register level: conversions, averages, current and power arithmetic, accumulators and the alert pin.</summary>
public sealed class Ina228Chip : VirtualChip
{
    private const int ResetBit = 0x8000;
    private const int ResetAccumulators = 0x4000;
    private const int ConfigWritable = 0x3FF0;
    private const int ModeMask = 0x7000;
    private const double RoomTemperature = 25.0;

    private readonly Ina228Engine _engine;
    private readonly int[] _registers = new int[Ina228Register.Count];
    private int _pointer;

    /// <summary>Makes one part.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">Its noise and errors.</param>
    /// <param name="shunt">IN+ minus IN−, V.</param>
    /// <param name="bus">VBUS, V.</param>
    public Ina228Chip(VirtualClock clock, NoiseSource noise, AnalogNode shunt, AnalogNode bus)
        : base(clock, noise)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(noise);
        _engine = new Ina228Engine(_registers, noise, new Ina228Pins(this, clock, shunt, bus, DieTemperature));
        PowerUp();
    }

    /// <summary>Temperature of the chip, °C.</summary>
    public AnalogNode DieTemperature { get; } = new AnalogNode { Value = RoomTemperature };

    /// <summary>True while a limit is or, with ALATCH, was exceeded, whatever the polarity of the pin.</summary>
    public bool AlertAsserted => _engine.Alert.Asserted;

    /// <summary>Level of the alert pin. It is an open drain with a pull-up: when it does not pull down, the level is high.</summary>
    public bool AlertPinHigh => _engine.Alert.PinHigh;

    /// <summary>When the level of the alert pin last changed, µs.</summary>
    public long AlertPinChangedAt => _engine.Alert.ChangedAt;

    /// <inheritdoc/>
    public override BusStatus Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        // As in the base class, but in a class that is sealed: nothing has to be looked up on the way to a register.
        return !IsSound ? base.Transfer(write, read)
            : (write.IsEmpty || OnWrite(write)) && (read.IsEmpty || OnRead(read)) ? BusStatus.Ok
            : BusStatus.Partial;
    }

    /// <inheritdoc/>
    protected override void Finish(long nowMicroseconds)
    {
        _engine.Advance(nowMicroseconds, IsStuck);
        Due = _engine.Due;
    }

    /// <summary>
    /// When the alert pin may change next if shunt and bus voltage stay as they are. With limits of other quantities, a bus voltage in the
    /// noise of its limits or beyond, or an alert that is not latched, that is the end of any conversion.
    /// </summary>
    /// <param name="untilMicroseconds">How far to look, µs.</param>
    /// <returns>µs; long.MaxValue when it stays as it is until then.</returns>
    public long NextAlert(long untilMicroseconds)
    {
        return _engine.NextAlert(untilMicroseconds, IsStuck);
    }

    /// <summary>True when a bus voltage may give an alert, with the noise of this part.</summary>
    /// <param name="volt">VBUS, V.</param>
    public bool MayAlertAt(double volt)
    {
        return _engine.MayAlertAt(volt);
    }

    /// <inheritdoc/>
    protected override void PowerUp()
    {
        _pointer = 0;
        Ina228Register.Reset(_registers);
        _engine.Reset(Clock.Microseconds);
        Due = _engine.Due;
    }

    /// <inheritdoc/>
    protected override bool OnWrite(ReadOnlySpan<byte> data)
    {
        _pointer = data[0] % Ina228Register.Count;
        if (data.Length >= 3)
        {
            // The register is taken over with its last byte; what follows goes nowhere.
            Advance(Clock.Microseconds);
            WriteRegister((data[1] << 8) | data[2], Clock.Microseconds);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool OnRead(Span<byte> data)
    {
        Advance(Clock.Microseconds);
        switch (_pointer)
        {
            case Ina228Register.ShuntVoltage:
                Put(data, _engine.Shunt << 4, 3);
                break;
            case Ina228Register.BusVoltage:
                Put(data, _engine.Bus << 4, 3);
                break;
            case Ina228Register.Current:
                Put(data, _engine.Current << 4, 3);
                break;
            case Ina228Register.Power:
                Put(data, _engine.Power, 3);
                break;
            case Ina228Register.Energy:
                Put(data, _engine.Sums.Energy, 5);
                _engine.Alert.Clear(Ina228Alert.EnergyOverflow, Clock.Microseconds);
                break;
            case Ina228Register.Charge:
                Put(data, _engine.Sums.Charge, 5);
                _engine.Alert.Clear(Ina228Alert.ChargeOverflow, Clock.Microseconds);
                break;
            case Ina228Register.DiagAlert:
                Put(data, _engine.Alert.Value, 2);
                _engine.Alert.AfterRead(Clock.Microseconds);
                break;
            default:
                Put(data, _registers[_pointer], 2);
                break;
        }

        return true;
    }

    private void WriteRegister(int value, long now)
    {
        switch (_pointer)
        {
            case Ina228Register.Config:
                WriteConfig(value, now);
                break;
            case Ina228Register.AdcConfig:
                _registers[_pointer] = value;
                if ((value & ModeMask) != 0)
                {
                    _engine.Alert.Clear(Ina228Alert.ConversionReady | Ina228Alert.MathOverflow, now);
                }

                _engine.Restart(now);
                Due = _engine.Due;
                break;
            case Ina228Register.DiagAlert:
                _engine.Alert.Configure(value, now);
                break;
            case Ina228Register.ShuntCal:
            case Ina228Register.BusOverLimit:
            case Ina228Register.BusUnderLimit:
                _registers[_pointer] = value & 0x7FFF;
                _engine.Rescale();
                break;
            case Ina228Register.ShuntTempco:
                _registers[_pointer] = value & 0x3FFF;
                break;
            case Ina228Register.ShuntOverLimit:
            case Ina228Register.ShuntUnderLimit:
            case Ina228Register.DieLimit:
            case Ina228Register.PowerLimit:
                _registers[_pointer] = value;
                _engine.Rescale();
                break;
            default:
                break;
        }
    }

    private void WriteConfig(int value, long now)
    {
        if ((value & ResetBit) != 0)
        {
            PowerUp();
            return;
        }

        if ((value & ResetAccumulators) != 0)
        {
            _engine.Sums.Clear();
            _engine.Alert.Clear(Ina228Alert.MathOverflow, now);
        }

        // The chip is not said to clear RSTACC by itself; nobody can tell from a register that reads 0 there.
        _registers[Ina228Register.Config] = value & ConfigWritable;
        _engine.Rescale();
    }
}
