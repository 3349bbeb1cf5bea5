using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>Everything the board keeps without power: trip latch, restarts, calibration, profile, event log, last trips and the minutes before them.</summary>
public sealed class Stores
{
    private readonly Mb85rc256v _memory;

    /// <summary>Lays the stores out in the memory; reads nothing yet.</summary>
    /// <param name="ports">For the bus.</param>
    /// <param name="board">For the memory's address, and for what a profile may ask of the board.</param>
    public Stores(BoardPorts ports, BoardConfiguration board)
    {
        _memory = new Mb85rc256v(ports.Bus, board.MemoryAddress);
        Latch = new TripLatch(_memory, MemoryMap.TripLatch);
        Proof = new MemoryProof(_memory, MemoryMap.Proof);
        Restarts = new RestartLedger(_memory, MemoryMap.RestartLedger);
        Calibrations = new CalibrationStore(_memory, MemoryMap.Calibration);
        Profiles = new ProfileStore(_memory, MemoryMap.Profile, board);
        Log = new EventLog(_memory, MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        Trips = new TripLog(_memory, MemoryMap.TripLog);
        Minutes = new MinuteLog(_memory, MemoryMap.MinuteLog, Latch, Trips);
    }

    /// <summary>The latched trip.</summary>
    public TripLatch Latch { get; }

    /// <summary>Whether the memory takes what is written to it, and when the board last lived.</summary>
    public MemoryProof Proof { get; }

    /// <summary>Restarts that followed an escape.</summary>
    public RestartLedger Restarts { get; }

    /// <summary>The calibration.</summary>
    public CalibrationStore Calibrations { get; }

    /// <summary>What the board guards.</summary>
    public ProfileStore Profiles { get; }

    /// <summary>The event log.</summary>
    public EventLog Log { get; }

    /// <summary>The last trips.</summary>
    public TripLog Trips { get; }

    /// <summary>What was measured before they were.</summary>
    public MinuteLog Minutes { get; }

    /// <summary>
    /// True once all of it has been read. Until then nothing may close: a memory that does not answer may hold a trip, and one that
    /// answers at random looks as if it held none.
    /// </summary>
    public bool AreRead { get; private set; }

    /// <summary>Identifies the memory and reads it, the restarts first: should anything after them escape, it must be counted.</summary>
    /// <returns>False when it does not answer.</returns>
    public bool Open()
    {
        AreRead =
            _memory.Start()
            && Restarts.Open()
            && Latch.Open()
            && Proof.Open()
            && Log.Open()
            && Trips.Open()
            && Minutes.Open()
            && Calibrations.Open()
            && Profiles.Open();
        return AreRead;
    }

    /// <summary>Reads the profile anew. Should the memory not answer, all of it has to be read again.</summary>
    /// <returns>False when it does not answer.</returns>
    public bool ReadProfile()
    {
        AreRead = AreRead && Profiles.Open();
        return AreRead;
    }

    /// <summary>
    /// Latches and logs a fault of the firmware itself, at once: there may be no next cycle. A trip that is latched already stays: it is why the
    /// contactor opened.
    /// </summary>
    /// <param name="now">When, ms.</param>
    public void LatchFirmwareFault(long now)
    {
        const int Code = (int)DiagnosisCode.FirmwareFault;
        bool read = AreRead || Latch.Open();
        if (!read || Latch.Code == 0 || Latch.Code == TripLatch.Closed)
        {
            Latch.Write(Code, now, Restarts.Count, RestartLedger.MostRestarts);
        }

        // An entry written without knowing the newest number would overwrite others.
        if (AreRead || Log.Open())
        {
            Log.Append(now, EventKind.Tripped, Code, Restarts.Count, RestartLedger.MostRestarts);
        }
    }
}
