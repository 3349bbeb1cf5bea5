using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The control cycle: read, decide, act, record, and only then the heartbeat. Nothing downstream delays what is upstream.
/// </summary>
public sealed class ControlCycle : IDeadlineWork
{
    private const double BelowFullScale = 0.999;
    private const double Overload = 1.2;
    private const long RetryInterval = 5000;

    /// <summary>Shorter than the interval, so that a diagnosis that stays is noticed between two attempts.</summary>
    private const long RetryQuiet = 2000;

    private readonly BoardPorts _ports;
    private readonly Contactor _contactor;
    private readonly Heartbeat _heartbeat;
    private readonly StatusLamp _lamp;
    private readonly MeasuringChain _chain;
    private readonly Mb85rc256v _memory;
    private readonly Recorder _recorder;
    private readonly CalibrationStore _calibrations;
    private readonly BoardCalibration _changed;
    private bool _storesRead;
    private long _retryAt;

    /// <summary>Builds the firmware of one board by hand, in this one place. The contactor is open from here on.</summary>
    /// <param name="ports">The board.</param>
    /// <param name="board">What is soldered on it.</param>
    /// <param name="limits">What the cell can bear.</param>
    /// <param name="policy">The distance to keep; what is plausible is set from the board.</param>
    /// <exception cref="System.ArgumentException">A limit or a policy value is unusable; the parameter name says which.</exception>
    public ControlCycle(BoardPorts ports, BoardConfiguration board, CellLimits limits, GuardPolicy policy)
    {
        policy.PlausibleCurrent = board.CurrentFullScale * BelowFullScale;
        policy.PlausiblePressure = board.RatedPressure(limits.Area) * Overload;
        _ports = ports;
        _contactor = new Contactor(ports.ContactorCoil, ports.ContactorFeedback);
        _heartbeat = new Heartbeat(ports.Heartbeat);
        _lamp = new StatusLamp(ports.Lamp);
        Guard = new Guard(limits, policy, DiagnosisTable.Default());
        _chain = new MeasuringChain(ports, _contactor, board, limits.Area);
        _memory = new Mb85rc256v(ports.Bus, board.MemoryAddress);
        _recorder = new Recorder(Guard, _memory);
        _calibrations = new CalibrationStore(_memory, MemoryMap.Calibration);
        Restarts = new RestartLedger(_memory, MemoryMap.RestartLedger);
        _changed = new BoardCalibration(board, limits.Area);
        Calibrator = new Calibrator(_chain);
    }

    /// <summary>What was measured in the newest cycle.</summary>
    public Sample Sample { get; } = new Sample();

    /// <summary>What was decided in the newest cycle.</summary>
    public Decision Decision { get; } = new Decision();

    /// <summary>The guard.</summary>
    public Guard Guard { get; }

    /// <summary>The event log.</summary>
    public EventLog Log => _recorder.Log;

    /// <summary>Restarts that followed an escape.</summary>
    public RestartLedger Restarts { get; }

    /// <summary>Takes calibration points.</summary>
    public Calibrator Calibrator { get; }

    /// <summary>The calibration in use.</summary>
    public BoardCalibration Calibration => _chain.Calibration;

    /// <summary>Configures the chips and takes up a latched trip. May take some seconds; the contactor is open.</summary>
    /// <returns>True when every chip answered.</returns>
    public bool Start()
    {
        // The ledger first: should anything below escape, the restart must be counted.
        bool memory = _memory.Start() && ReadStores();
        bool sensors = _chain.Start();
        long now = _ports.Clock.Milliseconds;
        _recorder.Open(now, sensors && memory, memory);
        if (Restarts.Count > 0)
        {
            _recorder.Note(now, EventKind.Restarted, (int)Restarts.Cause, Restarts.Count, RestartLedger.MostRestarts);
        }

        _retryAt = now + RetryInterval;
        return sensors && memory;
    }

    /// <summary>One cycle.</summary>
    public void Run()
    {
        _chain.Read(Sample);
        Sample.MemoryFailed = _recorder.Failed;

        // Not even the key closes a board that cannot know its calibration.
        Sample.ResetRequested &= _storesRead;
        Guard.Step(Sample, Decision);
        Act();
        _recorder.Record(Sample.Now);
        _heartbeat.Beat();
    }

    /// <summary>
    /// Tries once in a while to bring back chips that do not answer, as long as the contactor is open for it. Takes some
    /// seconds, so it is no part of the cycle.
    /// </summary>
    public void Maintain()
    {
        long now = _ports.Clock.Milliseconds;
        bool open = Guard.State == ProtectionState.SelfTest || Guard.State == ProtectionState.Tripped;
        if (!open || (Guard.IsComplete && !_recorder.Failed))
        {
            _retryAt = now + RetryInterval;
        }
        else if (now >= _retryAt)
        {
            _ports.Bus.Recover();
            _chain.Start();
            if (_memory.Start() && ReadStores())
            {
                _recorder.Reopen();
            }

            now = _ports.Clock.Milliseconds;
            _recorder.Overlook(now + RetryQuiet);
            _retryAt = now + RetryInterval;
        }
    }

    /// <summary>Opens the contactor for a fault of the firmware itself and latches it. For use when nothing else can be relied on.</summary>
    /// <param name="restart">Which restart this will be.</param>
    public void OpenForFirmwareFault(int restart)
    {
        Open();
        _recorder.LatchFirmwareFault(_ports.Clock.Milliseconds, restart, RestartLedger.MostRestarts);
    }

    /// <summary>Shows a board that has stopped for good, and keeps its contactor open.</summary>
    public void ShowHalted()
    {
        Open();
        _lamp.ShowHalted();
    }

    /// <summary>Calibrates from the points that were taken, and stores the result.</summary>
    public AnswerCode StoreCalibration()
    {
        if (Decision.CloseContactor || Sample.ContactorClosed)
        {
            return AnswerCode.NotNow;
        }

        _changed.CopyFrom(_chain.Calibration);
        AnswerCode answer = Calibrator.Apply(_changed);
        return answer == AnswerCode.Done ? Store(_changed) : answer;
    }

    /// <summary>Goes back to the scalings of the design, and stores that.</summary>
    public AnswerCode ResetCalibration()
    {
        if (Decision.CloseContactor || Sample.ContactorClosed)
        {
            return AnswerCode.NotNow;
        }

        _changed.Reset();
        return Store(_changed);
    }

    private bool ReadStores()
    {
        if (!_storesRead)
        {
            bool restarts = Restarts.Open();
            _storesRead = _calibrations.Open(_chain.Calibration) && restarts;
        }

        return _storesRead;
    }

    private void Open()
    {
        _contactor.Command(false);
        _ports.Interlock.Publish(0.0, 0.0);
    }

    private AnswerCode Store(BoardCalibration calibration)
    {
        if (!_calibrations.Write(calibration))
        {
            return AnswerCode.NotStored;
        }

        _chain.Calibration.CopyFrom(calibration);
        Calibrator.Forget();
        return AnswerCode.Done;
    }

    private void Act()
    {
        _contactor.Command(Decision.CloseContactor);
        _ports.Interlock.Publish(Decision.AllowedCharge, Decision.AllowedDischarge);
        if (Decision.HardwareTripCharge > 0.0 && Decision.HardwareTripDischarge > 0.0)
        {
            _chain.SetHardwareTrip(Decision.HardwareTripCharge, Decision.HardwareTripDischarge);
        }

        _lamp.Show(Guard.State);
    }
}
