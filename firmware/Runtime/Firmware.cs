using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The firmware of one board, composed here and nowhere else: stores, control cycle, link, display, supervisor. What it guards is the profile
/// in its memory; without one nothing is guarded and the contactor stays open.
/// </summary>
public sealed class Firmware : IDeadlineWork
{
    private const long RetryInterval = 5000;
    private const int OrdinaryPeriod = 100;
    private const int OwnTasks = 2;
    private const double MillisecondsPerSecond = 1000.0;
    private const long NoTake = -1;

    private readonly BoardPorts _ports;
    private readonly BoardConfiguration _board;
    private readonly Contactor _contactor;
    private readonly StatusLamp _lamp;
    private long _retryAt;
    private bool _restartLogged;
    private bool _profileTouched;
    private long _hashBefore = NoTake;
    private Settings? _settingsBefore;

    /// <summary>Builds the firmware. The contactor is open from here on.</summary>
    /// <param name="ports">The board.</param>
    /// <param name="board">What is soldered on it.</param>
    /// <param name="tasks">What else runs in the time that is left, after link and display, in this order.</param>
    public Firmware(BoardPorts ports, BoardConfiguration board, IBackgroundTask[] tasks)
    {
        _ports = ports;
        _board = board;
        _contactor = new Contactor(ports.ContactorCoil, ports.ContactorFeedback);
        _lamp = new StatusLamp(ports.Lamp);
        Stores = new Stores(ports, board);
        var all = new IBackgroundTask[tasks.Length + OwnTasks];
        all[0] = new LinkServer(ports, this);
        all[1] = new StatusDisplay(ports, this);
        for (int i = 0; i < tasks.Length; i++)
        {
            all[i + OwnTasks] = tasks[i];
        }

        Supervisor = new Supervisor(ports, this, all);
    }

    /// <summary>What the board keeps without power.</summary>
    public Stores Stores { get; }

    /// <summary>Runs the firmware.</summary>
    public Supervisor Supervisor { get; }

    /// <summary>The control cycle; null as long as there is no profile.</summary>
    public ControlCycle? Control { get; private set; }

    /// <summary>Where the protection is.</summary>
    public ProtectionState State => Control == null ? ProtectionState.NoProfile : Control.Guard.State;

    /// <summary>Control period, ms.</summary>
    public int Period { get; private set; } = OrdinaryPeriod;

    /// <summary>True while the contactor is neither told to be closed nor reports that it is.</summary>
    public bool IsOpen => Control == null ? !_contactor.IsClosed : Control.IsOpen;

    /// <summary>Reads the stores and sets the chips up. May take some seconds; the contactor is open.</summary>
    /// <returns>True when there is a profile and every chip answered.</returns>
    public bool Start()
    {
        ReadStores();
        return Compose();
    }

    /// <summary>One control cycle, or one of a board that has nothing to guard.</summary>
    public void Run()
    {
        if (Control != null)
        {
            Control.Run();
        }
        else
        {
            KeepOpen();
            _lamp.Show(ProtectionState.NoProfile);
        }
    }

    /// <summary>Tries once in a while to bring back what does not answer. No part of the cycle.</summary>
    public void Maintain()
    {
        if (_profileTouched)
        {
            ChangeProfile();
        }
        else if (Control != null)
        {
            Control.Maintain();
        }
        else if (!Stores.AreRead && _ports.Clock.Milliseconds >= _retryAt)
        {
            _ports.Bus.Recover();
            ReadStores();
            Compose();
        }
    }

    /// <summary>
    /// Takes the profile in the store's buffer; the next cycle guards by it. Only with the contactor open and the key switch on, and only
    /// once all that was logged so far is stored.
    /// </summary>
    /// <param name="length">Its bytes.</param>
    public AnswerCode TakeProfile(int length)
    {
        if (!IsOpen)
        {
            return AnswerCode.NotNow;
        }

        if (!_ports.ResetKey.Read())
        {
            return AnswerCode.KeyOff;
        }

        if (!Stores.AreRead || (Control != null && !Control.Flush()))
        {
            return AnswerCode.NotStored;
        }

        ProfileStore profiles = Stores.Profiles;
        _hashBefore = profiles.Current == null ? 0 : profiles.Current.Hash;
        _settingsBefore = profiles.Current?.Settings;
        _profileTouched = true;
        if (profiles.Take(length))
        {
            return AnswerCode.Done;
        }

        if (profiles.Fault != null && profiles.Fault.Name == ProfileStore.Memory)
        {
            return AnswerCode.NotStored;
        }

        _profileTouched = false;
        return AnswerCode.BadProfile;
    }

    /// <summary>Opens the contactor because somebody asked for it; a board that guards nothing has it open.</summary>
    public void RequestOpen()
    {
        if (Control != null)
        {
            Control.RequestOpen();
        }
    }

    /// <summary>Opens the contactor for a fault of the firmware itself and latches it. For use when nothing else can be relied on.</summary>
    public void OpenForFirmwareFault()
    {
        KeepOpen();
        Stores.LatchFirmwareFault(_ports.Clock.Milliseconds);
    }

    /// <summary>Shows a board that has stopped for good, and keeps its contactor open.</summary>
    public void ShowHalted()
    {
        KeepOpen();
        _lamp.ShowHalted();
    }

    private bool Compose()
    {
        Profile? profile = Stores.AreRead ? Stores.Profiles.Current : null;
        if (profile == null)
        {
            return false;
        }

        var control = new ControlCycle(_ports, _board, profile, Stores);
        if (_hashBefore != NoTake && _hashBefore != profile.Hash)
        {
            // At once: what it guards by is on record before it guards by it.
            control.Recorder.NoteProfile(_ports.Clock.Milliseconds, EventKind.ProfileTaken, _hashBefore);
            control.Recorder.Flush();
            if (_settingsBefore != null)
            {
                control.Recorder.NoteLimits(_ports.Clock.Milliseconds, _settingsBefore);
            }
        }

        _hashBefore = NoTake;
        Period = Scalar.ToInteger(profile.Settings.Get(Setting.Cycle) * MillisecondsPerSecond + 0.5, 1, int.MaxValue);
        bool answered = control.Start();
        Control = control;
        return answered;
    }

    /// <summary>
    /// Guards by what the memory holds after a profile was written to it, be that the new one or, where writing failed, either. Here and
    /// not where it was asked for: what escapes here restarts the board, what escapes from a background task would leave it without a cycle.
    /// </summary>
    private void ChangeProfile()
    {
        _profileTouched = false;
        KeepOpen();
        Control = null;
        Period = OrdinaryPeriod;
        if (Stores.ReadProfile())
        {
            Compose();
        }

        _retryAt = _ports.Clock.Milliseconds + RetryInterval;
    }

    private void ReadStores()
    {
        Stores.Open();
        RestartLedger restarts = Stores.Restarts;
        long now = _ports.Clock.Milliseconds;
        if (Stores.AreRead && restarts.Count > 0 && !_restartLogged)
        {
            _restartLogged = true;
            Stores.Log.Append(now, EventKind.Restarted, (int)restarts.Cause, restarts.Count, RestartLedger.MostRestarts);
        }

        _retryAt = now + RetryInterval;
    }

    private void KeepOpen()
    {
        _contactor.Command(false);
        _ports.Interlock.Publish(0.0, 0.0);
    }
}
