using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Fuzz;

/// <summary>Records that something has happened to, their checksums often right: each store opens, and keeps what is written to it afterwards.</summary>
internal sealed class StoredRecords : IFuzzBlock
{
    private const int LatchPayload = 28;
    private const int LedgerPayload = 8;

    private static readonly BoardConfiguration s_board = new();
    private static readonly byte[] s_sound = Sound();

    private readonly StoredMemory _boards = new();
    private readonly byte[] _memory = new byte[Mb85rc256vChip.Size];

    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        if (random.OnceIn(100))
        {
            return _boards.Try(random);
        }

        s_sound.CopyTo(_memory, 0);
        var image = new MemoryImage(_memory);
        switch (random.Below(5))
        {
            case 0:
                Spoil(random, MemoryMap.TripLatch, SlotPair.Size(LatchPayload) / 2);
                return Latch(image);
            case 1:
                Spoil(random, MemoryMap.RestartLedger, SlotPair.Size(LedgerPayload) / 2);
                return Ledger(image);
            case 2:
                Spoil(random, MemoryMap.Calibration, SlotPair.Size(CalibrationStore.RecordSize) / 2);
                return Calibrations(image);
            case 3:
                Spoil(random, MemoryMap.EventLog, EventLog.EntrySize);
                return Log(image);
            default:
                Spoil(random, MemoryMap.Profile, ProfileStore.Size / 2);
                return Profiles(image);
        }
    }

    /// <summary>A memory in which every store has something.</summary>
    private static byte[] Sound()
    {
        var image = new MemoryImage();
        var latch = new TripLatch(image, MemoryMap.TripLatch);
        var ledger = new RestartLedger(image, MemoryMap.RestartLedger);
        var log = new EventLog(image, MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        var profiles = new ProfileStore(image, MemoryMap.Profile, s_board);
        var calibrations = new CalibrationStore(image, MemoryMap.Calibration);
        _ = latch.Open() && ledger.Open() && log.Open() && profiles.Open() && calibrations.Open();
        FuzzProfiles.Own.CopyTo(profiles.Buffer, 0);
        bool stored = profiles.Take(FuzzProfiles.Own.Length);
        calibrations.BindTo(FuzzProfiles.Setup.Profile.Settings);
        stored &= calibrations.Write(Scalings()) && ledger.MayRestart(EscapeCause.Deadline);
        for (int i = 0; i < 20; i++)
        {
            stored &= log.Append(i, EventKind.Raised, i, i, i) && latch.Write((int)DiagnosisCode.OverVoltage, i, 4.1, 4.0);
        }

        return stored ? image.Content : throw new InvalidOperationException("A sound memory cannot be made.");
    }

    private static BoardCalibration Scalings()
    {
        return new BoardCalibration(s_board.RangeOf(FuzzProfiles.Setup.Profile.Settings));
    }

    /// <summary>Changes one of the records of a store, or fills them all with noise.</summary>
    private void Spoil(FuzzRandom random, int start, int record)
    {
        int at = start + (random.OnceIn(2) ? record : 0);
        byte[] changed = random.OnceIn(8)
            ? random.Bytes(record)
            : ByteMutations.Of(_memory[at..(at + record)], _memory[start..(start + record)], random);
        int count = Math.Min(changed.Length, record);
        changed.AsSpan(0, count).CopyTo(_memory.AsSpan(at));
        if (!random.OnceIn(3))
        {
            byte[] repaired = _memory[at..(at + record)];
            FuzzProfiles.Repair(repaired);
            repaired.CopyTo(_memory, at);
        }
    }

    private static string? Latch(MemoryImage image)
    {
        var latch = new TripLatch(image, MemoryMap.TripLatch);
        bool opened = latch.Open();
        bool written = latch.Write((int)DiagnosisCode.OverVoltage, 5, 4.2, 4.0);
        var again = new TripLatch(image, MemoryMap.TripLatch);
        return opened && written && again.Open() && again.Code == (int)DiagnosisCode.OverVoltage
            ? null
            : "the trip latch does not keep a trip";
    }

    private static string? Ledger(MemoryImage image)
    {
        var ledger = new RestartLedger(image, MemoryMap.RestartLedger);
        bool opened = ledger.Open();
        int restarts = 0;
        while (restarts <= RestartLedger.MostRestarts && ledger.MayRestart(EscapeCause.ControlCycle))
        {
            restarts++;
        }

        return opened && restarts <= RestartLedger.MostRestarts ? null : "a board that restarts without end";
    }

    private static string? Calibrations(MemoryImage image)
    {
        var store = new CalibrationStore(image, MemoryMap.Calibration);
        bool opened = store.Open();
        BoardCalibration scalings = Scalings();
        store.BindTo(FuzzProfiles.Setup.Profile.Settings);
        store.Load(scalings);
        for (var channel = CalibrationChannel.Current; channel < CalibrationChannel.Count; channel++)
        {
            opened &= double.IsFinite(scalings.Gain(channel)) && double.IsFinite(scalings.Offset(channel));
        }

        return opened && store.Write(scalings) ? null : "a calibration that is none";
    }

    private static string? Log(MemoryImage image)
    {
        var log = new EventLog(image, MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        bool opened = log.Open();
        bool written = log.Append(77, EventKind.Tripped, 3, 1.5, 2.5);
        var again = new EventLog(image, MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        var entry = new LogEntry();
        bool kept = again.Open() && again.TryRead(again.LastSequence, entry) && entry.At == 77 && entry.Kind == EventKind.Tripped;
        return opened && written && kept ? null : $"the log does not keep an entry (newest {log.LastSequence})";
    }

    private static string? Profiles(MemoryImage image)
    {
        var store = new ProfileStore(image, MemoryMap.Profile, s_board);
        bool opened = store.Open();
        FuzzProfiles.Other.CopyTo(store.Buffer, 0);
        bool taken = store.Take(FuzzProfiles.Other.Length);
        var again = new ProfileStore(image, MemoryMap.Profile, s_board);
        bool kept = again.Open() && again.Current?.Name == "other";
        return opened && taken && kept ? null : "the store does not keep a profile";
    }
}
