using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Fixture;

/// <summary>
/// A cell in its clamp and chamber, on a cycler, with the guard's board between them: the one place where everything
/// virtual is put together. Without the guard the contactor is a wire and the board is left out.
/// </summary>
public sealed class VirtualFixture
{
    private const double SquareMillimetrePerSquareCentimetre = 100.0;
    private const double MilliampereInAmpere = 1e-3;
    private const long ShortestStep = 1_000;
    private const long MicrosecondsPerMillisecond = 1000;

    /// <summary>From reset to the first line of the program. Assumed.</summary>
    private const int BootMilliseconds = 1000;
    private const double Micro = 1e-6;
    private const double SmallestChange = 0.005;

    private readonly SimulatedBoard? _board;
    private readonly BoardConfiguration _configuration = new();
    private readonly Ramp _clampSetting;
    private readonly bool _followsLimits;
    private long _changedAt;
    private double _changedDensity;
    private bool _connected;
    private int _reboots;

    /// <summary>Puts a fixture together.</summary>
    /// <param name="setup">The case.</param>
    /// <param name="guarded">True with the board, false with a wire in its place.</param>
    public VirtualFixture(ExperimentCase setup, bool guarded)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Cell = new Cell(setup.Cell, setup.Temperature);
        Clamp = new Clamp(setup.Cell, setup.ClampStiffness, setup.Pressure);
        _clampSetting = new Ramp(setup.Pressure);
        Chamber = new Ramp(setup.Temperature);
        Cycler = new Cycler(Cell, setup.Compliance);
        Pressure = setup.Pressure;
        Voltage = Cell.Voltage(0.0);
        CycleMicroseconds = (long)Math.Round(setup.CycleSeconds / Micro);
        _followsLimits = setup.FollowsLimits;
        _connected = !guarded;
        Cycler.IsConnected = _connected;
        if (guarded)
        {
            _configuration = setup.Board;
            _board = new SimulatedBoard(setup.Board, setup.Profile.Settings, setup.Seed, BootImage.With(setup.Profile, setup.Board));
            _board.Clock.Waiting = milliseconds => AdvanceTo(Microseconds + milliseconds * 1000L);
            Show();
            Boot();
        }
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>The clamp.</summary>
    public Clamp Clamp { get; }

    /// <summary>Temperature of the chamber, °C.</summary>
    public Ramp Chamber { get; }

    /// <summary>The cycler.</summary>
    public Cycler Cycler { get; }

    /// <summary>The guard's firmware; null without the guard. Another one after each restart of the board.</summary>
    public Firmware? Firmware { get; private set; }

    /// <summary>The control cycle; null without the guard, and while the board has nothing to guard by.</summary>
    public ControlCycle? Control => Firmware?.Control;

    /// <summary>The guard's board; null without the guard.</summary>
    public SimulatedBoard? Board => _board;

    /// <summary>Length of a control cycle, µs.</summary>
    public long CycleMicroseconds { get; }

    /// <summary>Present time, µs.</summary>
    public long Microseconds { get; private set; }

    /// <summary>Present time, s.</summary>
    public double Seconds => Microseconds * Micro;

    /// <summary>Current density in the cell, mA/cm².</summary>
    public double Density { get; private set; }

    /// <summary>Terminal voltage of the cell, V.</summary>
    public double Voltage { get; private set; }

    /// <summary>Stack pressure, MPa.</summary>
    public double Pressure { get; private set; }

    /// <summary>When the current first went beyond what the guard trips at, µs; negative: never.</summary>
    public long OverLimitAt { get; private set; } = -1;

    /// <summary>When the contactor opened last, µs; negative: never.</summary>
    public long OpenedAt { get; private set; } = -1;

    /// <summary>Charge plated at the negative electrode, mAh/cm².</summary>
    public double Plated { get; private set; }

    /// <summary>Charge stripped from the negative electrode, mAh/cm².</summary>
    public double Stripped { get; private set; }

    /// <summary>Turns the clamp.</summary>
    /// <param name="megapascal">Where to, MPa.</param>
    /// <param name="seconds">How long it takes, s; 0 at once.</param>
    public void TurnClamp(double megapascal, double seconds)
    {
        _clampSetting.Go(megapascal, Seconds, seconds);
        if (seconds <= 0.0)
        {
            Clamp.Set(megapascal, Cell.Breathing);
        }
    }

    /// <summary>Breaks or mends a part of the board; without the guard there is no board to break.</summary>
    /// <param name="part">The part.</param>
    /// <param name="fault">What is wrong with it.</param>
    public void Inject(string part, string fault)
    {
        if (_board is null)
        {
            return;
        }

        switch (part)
        {
            case FaultNames.Contactor:
                _board.Contactor.Fault = FaultNames.Parse<ContactorFault>(fault);
                break;
            case FaultNames.AlertWire:
                _board.Latch.Wire = FaultNames.Parse<AlertWire>(fault);
                break;
            case FaultNames.Firmware:
                _board.Processor.Fault = FaultNames.Parse<FirmwareFault>(fault);
                break;
            case FaultNames.Link:
                _board.Link.Fault = FaultNames.Parse<LinkFault>(fault);
                break;
            case FaultNames.Board:
                Restart();
                break;
            case FaultNames.Bus:
                _board.Bus.IsHeld = fault == "held";
                break;
            default:
                _board.Chip(part).Fault = FaultNames.Parse<ChipFault>(fault);
                break;
        }
    }

    /// <summary>Runs until a time, or until the cycler's step is over.</summary>
    /// <param name="microseconds">The time, µs.</param>
    public void AdvanceTo(long microseconds)
    {
        while (Microseconds < microseconds && !Cycler.Finished)
        {
            double left = Math.Min(Cycler.TimeLeft / Micro, microseconds - Microseconds);
            long longest = Math.Max((long)Math.Ceiling(left - 0.5), 1);
            Drive(longest);
            if (_board is not null)
            {
                // Just after a change the comparator and the contactor act within milliseconds.
                longest = Math.Min(longest, Math.Max(Microseconds - _changedAt, 2 * ShortestStep));
            }

            Step(longest);
        }
    }

    /// <summary>Runs what the firmware does between two waits; nothing without the guard.</summary>
    /// <returns>When it runs again, µs.</returns>
    public long RunFirmware()
    {
        long next = Microseconds + CycleMicroseconds;
        if (Firmware is not { } firmware || _board is not { Processor: { } processor } || processor.Fault == FirmwareFault.Hung)
        {
            return next;
        }

        bool closed = IsToldToClose;
        if (!firmware.Supervisor.HasEscaped)
        {
            firmware.Supervisor.Cycle();
            next = firmware.Supervisor.Due * MicrosecondsPerMillisecond;
        }
        else if (processor.Reboots > _reboots)
        {
            _reboots = processor.Reboots;
            Restart();
            next = Firmware.Supervisor.Due * MicrosecondsPerMillisecond;
        }
        else
        {
            firmware.Supervisor.Halt();
        }

        _changedAt = closed == IsToldToClose ? _changedAt : Microseconds;
        return next;
    }

    private bool IsToldToClose => _board is { Contactor.IsCommanded: true };

    /// <summary>The outputs fall in a reset; then the same memory is read again.</summary>
    private void Restart()
    {
        _board!.Ports.ContactorCoil.Write(false);
        _changedAt = Microseconds;
        _board.Interlock.Publish(0.0, 0.0);
        _board.Clock.Wait(BootMilliseconds);
        Boot();
        Firmware!.Supervisor.Start();
    }

    private void Boot()
    {
        Firmware = new Firmware(_board!.Ports, _configuration, []);
    }

    private void Drive(long microseconds)
    {
        bool connected = _board is null || _board.ContactorConducts;
        if (connected != _connected)
        {
            _connected = connected;
            Cycler.IsConnected = connected;
            OpenedAt = connected ? OpenedAt : Microseconds;
        }

        Interlock();
        Density = connected ? Cycler.Drive(microseconds * Micro) : 0.0;
        if (Math.Abs(Density - _changedDensity) > SmallestChange)
        {
            _changedAt = Microseconds;
            _changedDensity = Density;
            CheckLimit();
        }
    }

    private void Step(long microseconds)
    {
        double seconds = StepCell(microseconds) * Micro;
        Clamp.Advance(seconds);
        double charge = Density * seconds / PhysicalConstants.SecondsPerHour;
        Plated += Math.Max(charge, 0.0);
        Stripped += Math.Max(-charge, 0.0);
        Voltage = Cell.Voltage(Density);
        Cycler.Account(seconds, Density, Voltage);
        Show();
    }

    /// <summary>Advances the cell, less far where the cycler's stop lies in between.</summary>
    /// <returns>How far, µs.</returns>
    private long StepCell(long microseconds)
    {
        CellState before = Cell.State;
        long step = microseconds;
        Move(step);
        if (!Cycler.Overshot(Cell.Voltage(Density)))
        {
            Microseconds += step;
            return step;
        }

        long low = 0;
        long high = step;
        while (high - low > ShortestStep)
        {
            step = (low + high) / 2;
            Cell.State = before;
            Move(step);
            if (Cycler.Overshot(Cell.Voltage(Density)))
            {
                high = step;
            }
            else
            {
                low = step;
            }
        }

        Cell.State = before;
        Move(high);
        Microseconds += high;
        return high;
    }

    private void Move(long microseconds)
    {
        double seconds = microseconds * Micro;
        double end = Seconds + seconds;
        if (_clampSetting.Moves(Seconds))
        {
            Clamp.Set(_clampSetting.At(end), Cell.Breathing);
        }

        Pressure = Clamp.Pressure(Cell.Breathing);
        Cell.Step(seconds, Density, Pressure, Chamber.At(end));
    }

    private void Interlock()
    {
        if (_followsLimits && _board is not null && _connected)
        {
            double densityPerAmpere = 1.0 / (Cell.Area * MilliampereInAmpere);
            Cycler.ChargeLimit = _board.Interlock.Charge * densityPerAmpere;
            Cycler.DischargeLimit = _board.Interlock.Discharge * densityPerAmpere;
        }
    }

    private void CheckLimit()
    {
        if (Control is not { } control || OverLimitAt >= 0)
        {
            return;
        }

        double ampere = Density * Cell.Area * MilliampereInAmpere;
        Decision decision = control.Decision;
        bool over = ampere > 0.0 ? ampere > decision.HardwareTripCharge : -ampere > decision.HardwareTripDischarge;
        OverLimitAt = over && decision.HardwareTripCharge > 0.0 ? Microseconds : OverLimitAt;
    }

    /// <summary>Lets the board's sensors see the cell.</summary>
    private void Show()
    {
        if (_board is null)
        {
            return;
        }

        CellState state = Cell.State;
        _board.SetCell(Voltage, Density * Cell.Area * MilliampereInAmpere);
        _board.SetForce(Pressure * Cell.Area * SquareMillimetrePerSquareCentimetre);
        _board.SetTemperatures(state.Temperature, state.WallTemperature);
        _board.Advance(Microseconds);
    }
}
