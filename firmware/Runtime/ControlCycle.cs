using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The control cycle: read, decide, act, record, and only then the heartbeat. Nothing downstream delays what is upstream.
/// </summary>
public sealed class ControlCycle
{
    private const double RetrySeconds = 5.0;

    /// <summary>A converter gives its first value in the second cycle: several must pass before it counts as silent.</summary>
    private const double RetryCycles = 5.0;

    private const double MillisecondsPerSecond = 1000.0;

    /// <summary>How many such intervals lie between two proofs of the memory.</summary>
    private const int ProofRetries = 2;

    /// <summary>Shorter than the interval, so that a diagnosis that stays is noticed between two attempts.</summary>
    private const long RetryQuiet = 2000;

    private readonly BoardPorts _ports;
    private readonly Sample _sample = new Sample();
    private readonly Decision _decision = new Decision();
    private readonly Guard _guard;
    private readonly Contactor _contactor;
    private readonly Heartbeat _heartbeat;
    private readonly StatusLamp _lamp;
    private readonly MeasuringChain _chain;
    private readonly LatchKeeper _keeper;
    private readonly Recorder _recorder;
    private readonly MemoryProof _proof;
    private readonly TripLatch _latch;
    private readonly MinuteLog _minutes;
    private readonly CalibrationStore _calibrations;
    private readonly BoardCalibration _changed;
    private readonly int _retryInterval;
    private long _retryAt;
    private long _proofAt;

    /// <summary>For how many cycles in a row the arm switch must still read off before it counts again; 0 while nobody has asked to open.</summary>
    private int _armWithheld;

    /// <summary>Builds the cycle. The contactor is open from here on; a latched trip is taken up.</summary>
    /// <param name="ports">The board.</param>
    /// <param name="board">What is soldered on it.</param>
    /// <param name="profile">What is guarded.</param>
    /// <param name="stores">What the board keeps, which has been read.</param>
    /// <exception cref="System.ArgumentException">A setting cannot be; the message names it.</exception>
    public ControlCycle(BoardPorts ports, BoardConfiguration board, Profile profile, Stores stores)
    {
        BoardRange range = board.RangeOf(profile.Settings);
        Profile = profile;
        _ports = ports;
        _contactor = new Contactor(ports.ContactorCoil, ports.ContactorFeedback);
        _heartbeat = new Heartbeat(ports.Heartbeat);
        _lamp = new StatusLamp(ports.Lamp);
        _guard = new Guard(profile.Settings, range, DiagnosisTable.Default());
        _chain = new MeasuringChain(ports, _contactor, board, profile.Settings);
        _keeper = new LatchKeeper(_guard, stores.Latch, stores.Proof);
        _recorder = new Recorder(_guard, profile, stores.Log, stores.Trips, stores.Latch);
        _latch = stores.Latch;
        _minutes = stores.Minutes;
        _minutes.SetScale(range);
        _proof = stores.Proof;
        _calibrations = stores.Calibrations;
        _calibrations.BindTo(profile.Settings);
        _calibrations.Load(_chain.Calibration);
        _changed = new BoardCalibration(range);
        Calibrator = new Calibrator(_chain);
        double cycles = RetryCycles * profile.Settings.Get(Setting.Cycle);
        _retryInterval = Scalar.ToInteger((cycles > RetrySeconds ? cycles : RetrySeconds) * MillisecondsPerSecond, 0, int.MaxValue);
    }

    /// <summary>What is guarded.</summary>
    public Profile Profile { get; }

    /// <summary>What was measured in the newest cycle.</summary>
    public Sample Sample => _sample;

    /// <summary>What was decided in the newest cycle.</summary>
    public Decision Decision => _decision;

    /// <summary>The guard.</summary>
    public Guard Guard => _guard;

    /// <summary>Takes calibration points.</summary>
    public Calibrator Calibrator { get; }

    /// <summary>The calibration in use.</summary>
    public BoardCalibration Calibration => _chain.Calibration;

    /// <summary>Writes down what changes.</summary>
    public Recorder Recorder => _recorder;

    /// <summary>True unless the contactor is told to be closed, reports that it is, or is being proven.</summary>
    public bool IsOpen => !Decision.CloseContactor && !Sample.ContactorClosed && !Decision.IsProof;

    /// <summary>What the guard believes changes only under the eyes of somebody with the key, beside an open contactor.</summary>
    private AnswerCode MayChange => !IsOpen ? AnswerCode.NotNow : (_ports.ResetKey.Read() ? AnswerCode.Done : AnswerCode.KeyOff);

    private bool AllChannelsAnswer => Guard.IsComplete && Sample.RedundantVoltage.Fresh && Sample.LostConfiguration == MeasuredChannel.None;

    /// <summary>
    /// False when contacts that were closed are open before they were told to: an edge would close them again. The next cycle trips. Contacts
    /// that are to be proven are not in use.
    /// </summary>
    private bool MayBeat => !_decision.CloseContactor || _contactor.IsClosed || _decision.IsProof || _guard.State == ProtectionState.Armed;

    private bool MemoryFailed => _recorder.Failed || _keeper.IsPending || _keeper.Failed || _minutes.Failed || _proof.Failed;

    /// <summary>Configures the chips. May take some seconds; the contactor is open.</summary>
    /// <returns>True when every chip answered.</returns>
    public bool Start()
    {
        bool answered = _chain.Start();
        long now = _ports.Clock.Milliseconds;
        _proof.Run(now, _latch.Number);
        _recorder.Open(now, answered);
        Sample.MemoryFailed = MemoryFailed;
        Sample.CalibrationCorrupt = _calibrations.IsCorrupt;
        _retryAt = now + _retryInterval;
        return answered;
    }

    /// <summary>One cycle.</summary>
    public void Run()
    {
        Sample sample = _sample;
        Decision decision = _decision;
        _chain.Read(sample);
        if (_armWithheld > 0)
        {
            _armWithheld = sample.ArmRequested ? SteadyInput.Cycles : _armWithheld - 1;
            sample.ArmRequested = false;
        }

        long now = sample.Now;
        sample.HeartbeatSilence = _heartbeat.Silence(now);
        _guard.Step(sample, decision);
        bool close = _keeper.StoreClosing(sample, decision);
        Act(close);
        Record(close);
        if (decision.Beat && MayBeat)
        {
            _heartbeat.Beat(_ports.Clock.Milliseconds);
        }
    }

    /// <summary>
    /// Tries once in a while to bring back chips that do not answer or lost their configuration, as long as the contactor is open for it. Takes some
    /// seconds, so it is no part of the cycle.
    /// </summary>
    public void Maintain()
    {
        long now = _ports.Clock.Milliseconds;
        bool open = Guard.State == ProtectionState.SelfTest || Guard.State == ProtectionState.Tripped;
        if (!open || (AllChannelsAnswer && !MemoryFailed))
        {
            _retryAt = now + _retryInterval;
        }
        else if (now >= _retryAt)
        {
            _ports.Bus.Recover();
            if (!AllChannelsAnswer)
            {
                _chain.Start();
            }

            now = _ports.Clock.Milliseconds;
            _recorder.Overlook(now + RetryQuiet);
            _retryAt = now + _retryInterval;
        }
    }

    /// <summary>
    /// Opens the contactor as the arm switch does, in as many cycles, wherever the switch stands. It must then be seen off before it closes
    /// anything again. Always allowed: it can end a closing and begin none.
    /// </summary>
    public void RequestOpen()
    {
        if (_armWithheld == 0 && !IsOpen)
        {
            _recorder.Note(_ports.Clock.Milliseconds, EventKind.OpenAsked, 0, 0.0, 0.0);
        }

        _armWithheld = SteadyInput.Cycles;
    }

    /// <summary>Stores all that waits to be stored, before this cycle is replaced by another.</summary>
    /// <returns>False when something could not be stored.</returns>
    public bool Flush()
    {
        _keeper.Store(Sample, Decision);
        return !_keeper.IsPending && _recorder.Flush();
    }

    /// <summary>Calibrates from the points that were taken, and stores the result. Only with the contactor open and the key switch on.</summary>
    public AnswerCode StoreCalibration()
    {
        AnswerCode allowed = MayChange;
        if (allowed != AnswerCode.Done)
        {
            return allowed;
        }

        _changed.CopyFrom(_chain.Calibration);
        AnswerCode answer = Calibrator.Apply(_changed);
        return answer == AnswerCode.Done ? Store(_changed) : answer;
    }

    /// <summary>Goes back to the scalings of the design, and stores that. Only with the contactor open and the key switch on.</summary>
    public AnswerCode ResetCalibration()
    {
        AnswerCode allowed = MayChange;
        if (allowed != AnswerCode.Done)
        {
            return allowed;
        }

        _changed.Reset();
        return Store(_changed);
    }

    private AnswerCode Store(BoardCalibration calibration)
    {
        if (!_calibrations.Write(calibration))
        {
            return AnswerCode.NotStored;
        }

        Sample.CalibrationCorrupt = false;
        NoteChanges(calibration);
        _chain.Use(calibration);
        Calibrator.Forget();
        return AnswerCode.Done;
    }

    private void NoteChanges(BoardCalibration calibration)
    {
        long now = _ports.Clock.Milliseconds;
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            var channel = (CalibrationChannel)i;
            BoardCalibration before = _chain.Calibration;
            if (calibration.Gain(channel) != before.Gain(channel))
            {
                _recorder.Note(now, EventKind.GainChanged, i, calibration.Gain(channel), before.Gain(channel));
            }

            if (calibration.Offset(channel) != before.Offset(channel))
            {
                _recorder.Note(now, EventKind.OffsetChanged, i, calibration.Offset(channel), before.Offset(channel));
            }
        }
    }

    /// <summary>Stores at most one thing per cycle: the latch first, then what is told, then what was measured.</summary>
    private void Record(bool close)
    {
        Sample sample = _sample;
        long now = sample.Now;
        if (!close)
        {
            _keeper.Store(sample, _decision);
        }

        bool wrote = _keeper.Wrote;
        wrote |= _recorder.Record(now, !wrote);
        bool proving = _decision.IsProof;
        bool due = _minutes.Take(sample, close && !proving);
        if (!wrote && due)
        {
            wrote = true;
            _minutes.Store();
        }
        else if (!wrote && (proving || now >= _proofAt))
        {
            wrote = true;
            _proofAt = now + ProofRetries * _retryInterval;
            _proof.Run(now, _latch.Number);
        }

        if (wrote)
        {
            sample.MemoryFailed = MemoryFailed;
        }
    }

    private void Act(bool close)
    {
        Decision decision = _decision;
        _contactor.Command(close);
        _ports.Interlock.Publish(decision.AllowedCharge, decision.AllowedDischarge);
        if (decision.ProvokeHardwareTrip)
        {
            _chain.ProvokeHardwareTrip();
        }
        else if (decision.HardwareTripCharge > 0.0 && decision.HardwareTripDischarge > 0.0)
        {
            _chain.SetHardwareTrip(decision.HardwareTripCharge, decision.HardwareTripDischarge);
        }

        _lamp.Show(_guard.State);
    }
}
