using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>All sensors of the board, read once per cycle into a <see cref="Sample"/>.</summary>
public sealed class MeasuringChain
{
    /// <summary>So many margins beyond the window the comparator opens; at one the firmware does, which averages and asks twice.</summary>
    public const double VoltageMargins = 3.0;

    private readonly IClock _clock;
    private readonly IDigitalInput _armSwitch;
    private readonly IDigitalInput _resetKey;
    private readonly IDigitalInput _hardwareTrip;
    private readonly Contactor _contactor;
    private readonly Settings _settings;
    private readonly BoardCalibration _calibration;
    private readonly Ina228 _currentMonitor;
    private readonly Ads1115 _converter;
    private readonly LoadCell _loadCell;
    private readonly Tmp117 _plate;
    private readonly Tmp117 _wall;
    private readonly double[] _uncalibrated = new double[(int)CalibrationChannel.Count];
    private readonly bool[] _measured = new bool[(int)CalibrationChannel.Count];

    /// <summary>Builds the drivers; touches no chip yet.</summary>
    /// <param name="ports">The board.</param>
    /// <param name="contactor">For its feedback.</param>
    /// <param name="board">Addresses.</param>
    /// <param name="settings">Shunt, dividers, load cell, and the area the force acts on.</param>
    public MeasuringChain(BoardPorts ports, Contactor contactor, BoardConfiguration board, Settings settings)
    {
        _clock = ports.Clock;
        _armSwitch = ports.ArmSwitch;
        _resetKey = ports.ResetKey;
        _hardwareTrip = ports.HardwareTrip;
        _contactor = contactor;
        _settings = settings;
        _calibration = new BoardCalibration(board.RangeOf(settings));
        _currentMonitor = new Ina228(
            ports.Bus,
            board.CurrentMonitorAddress,
            settings.Get(Setting.Shunt),
            settings.Get(Setting.CellReference)
        );
        _converter = new Ads1115(
            ports.Bus,
            board.ConverterAddress,
            settings.Get(Setting.ConverterDivider),
            settings.Get(Setting.CellReference)
        );
        _loadCell = new LoadCell(new Nau7802(ports.Bus, board.BridgeAddress, ports.Clock), settings);
        _plate = new Tmp117(ports.Bus, board.PlateSensorAddress);
        _wall = new Tmp117(ports.Bus, board.WallSensorAddress);
    }

    /// <summary>What turns readings into true values.</summary>
    public BoardCalibration Calibration => _calibration;

    /// <summary>True when a channel gave a value in the newest cycle.</summary>
    /// <param name="channel">Which channel.</param>
    public bool IsMeasured(CalibrationChannel channel)
    {
        return _measured[(int)channel];
    }

    /// <summary>The newest value of a channel before its calibration; meaningless unless <see cref="IsMeasured"/>.</summary>
    /// <param name="channel">Which channel.</param>
    public double Uncalibrated(CalibrationChannel channel)
    {
        return _uncalibrated[(int)channel];
    }

    /// <summary>Finds and configures every chip. A chip that is missing leaves its channel without values.</summary>
    /// <returns>True when all answered.</returns>
    public bool Start()
    {
        SetVoltageTrip();
        bool current = _currentMonitor.Start();
        bool converter = _converter.Start();
        bool bridge = _loadCell.Start();
        bool plate = _plate.Start();
        bool wall = _wall.Start();
        return current && converter && bridge && plate && wall;
    }

    /// <summary>Reads every channel once.</summary>
    /// <param name="sample">Where the readings go.</param>
    public void Read(Sample sample)
    {
        long now = _clock.Milliseconds;
        sample.Now = now;
        sample.ArmRequested = _armSwitch.Read();
        sample.ResetRequested = _resetKey.Read();
        sample.ContactorClosed = _contactor.IsClosed;

        // The pin is read first: reading the chip's flags afterwards clears them.
        bool tripPin = _hardwareTrip.Read();
        _currentMonitor.Measure(sample.Current, sample.CellVoltage, now);
        bool overCurrent = _currentMonitor.Alerted;
        sample.HardwareTrip = overCurrent;
        sample.OtherTrip =
            _currentMonitor.VoltageAlerted ? OtherTrip.Voltage
            : tripPin && !overCurrent ? OtherTrip.Unexplained
            : OtherTrip.None;
        _converter.Measure(sample.RedundantVoltage, now);
        _loadCell.Measure(sample.StackPressure, now);
        _plate.Measure(sample.PlateTemperature, now);
        _wall.Measure(sample.WallTemperature, now);
        sample.LostConfiguration = FirstLost(sample);

        Calibrate(CalibrationChannel.Current, sample.Current);
        Calibrate(CalibrationChannel.Voltage, sample.CellVoltage);
        Calibrate(CalibrationChannel.Pressure, sample.StackPressure);
        Calibrate(CalibrationChannel.PlateTemperature, sample.PlateTemperature);
        Calibrate(CalibrationChannel.WallTemperature, sample.WallTemperature);
    }

    /// <summary>Sets the currents at which the current monitor itself opens the contactor.</summary>
    /// <param name="charge">A, positive.</param>
    /// <param name="discharge">A, positive.</param>
    public void SetHardwareTrip(double charge, double discharge)
    {
        _currentMonitor.SetTrip(
            _calibration.Reading(CalibrationChannel.Current, charge),
            -_calibration.Reading(CalibrationChannel.Current, -discharge)
        );
    }

    /// <summary>Lets the current monitor open the contactor at any current and voltage, until the limits of the current are set again.</summary>
    public void ProvokeHardwareTrip()
    {
        _currentMonitor.ProvokeTrip();
    }

    /// <summary>Takes over another calibration; what a chip compares with its own readings follows it.</summary>
    /// <param name="calibration">The calibration.</param>
    public void Use(BoardCalibration calibration)
    {
        _calibration.CopyFrom(calibration);
        SetVoltageTrip();
    }

    private void SetVoltageTrip()
    {
        double margin = VoltageMargins * _settings.Get(Setting.VoltageMargin);
        _currentMonitor.SetVoltageTrip(
            _calibration.Reading(CalibrationChannel.Voltage, _settings.Get(Setting.VoltageFloor) - margin),
            _calibration.Reading(CalibrationChannel.Voltage, _settings.Get(Setting.VoltageCeiling) + margin)
        );
    }

    /// <summary>
    /// The first channel whose chip has lost its configuration; of the current monitor's two it is the current. A chip that has measured has
    /// lost nothing.
    /// </summary>
    private MeasuredChannel FirstLost(Sample sample)
    {
        return !sample.Current.Fresh && _currentMonitor.HasLostConfiguration ? MeasuredChannel.Current
            : !sample.RedundantVoltage.Fresh && _converter.HasLostConfiguration ? MeasuredChannel.RedundantVoltage
            : !sample.StackPressure.Fresh && _loadCell.HasLostConfiguration ? MeasuredChannel.StackPressure
            : !sample.PlateTemperature.Fresh && _plate.HasLostConfiguration ? MeasuredChannel.PlateTemperature
            : !sample.WallTemperature.Fresh && _wall.HasLostConfiguration ? MeasuredChannel.WallTemperature
            : MeasuredChannel.None;
    }

    private void Calibrate(CalibrationChannel channel, Reading reading)
    {
        _measured[(int)channel] = reading.Fresh;
        if (reading.Fresh)
        {
            _uncalibrated[(int)channel] = reading.Value;
            reading.Value = _calibration.Apply(channel, reading.Value);
        }
    }
}
