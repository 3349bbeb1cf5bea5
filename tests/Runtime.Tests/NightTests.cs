using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>What is there in the morning, whatever the night was like.</summary>
[TestClass]
public sealed class NightTests
{
    private const long Day = 86_400_000;
    private const int Days = 30;
    private const int Cycle = 5_000;

    [TestMethod]
    public void After_thirty_days_of_noise_chatter_and_a_loose_bus_trip_and_snapshot_are_read_over_the_link()
    {
        Station tripped = Tripped(out double[] known);
        Night(tripped.Memory, tripped.Guard.Trip.At);

        var morning = new Station(tripped.Memory);
        morning.Start();
        morning.Cycles(20);
        List<(int Part, TripPart Trip)> parts = Trips(morning);
        TripPart head = parts.Single(part => part.Part == 0).Trip;
        Assert.AreEqual(DiagnosisCode.CriticalStackPressure, head.Code);
        Assert.AreEqual(tripped.Guard.Trip.Value, head.Value);
        Assert.AreEqual(tripped.Guard.Trip.Bound, head.Bound);
        Assert.AreEqual(ReferenceProfile.HashOf(ReferenceProfile.Encode(ReferenceProfile.Settings())), head.Profile);
        Assert.AreSequenceEqual(known, Snapshot(parts.Where(part => part.Part > 0)));

        Assert.Contains(
            (int)DiagnosisCode.CriticalStackPressure,
            morning.Log().Where(e => e.Kind == EventKind.Tripped).Select(e => e.Code)
        );
    }

    [TestMethod]
    public void A_row_that_flaps_all_night_is_three_entries_and_a_count()
    {
        var memory = new MemoryImage();
        var log = new EventLog(memory, MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        log.Open();
        var repeats = new RepeatCounter();
        long now = 0;
        int times = 0;
        for (; now < Day / 3; now += 700)
        {
            times++;
            if (repeats.Admit(EventKind.Raised, 3, now))
            {
                Assert.IsTrue(log.Append(now, EventKind.Raised, 3, 0.1, 0.2));
                repeats.Stored(EventKind.Raised, 3, log.LastSequence);
            }

            repeats.Store(log, now, out bool failed);
            Assert.IsFalse(failed);
        }

        repeats.Store(log, now + Day, out _);
        Assert.AreEqual(3L, log.LastSequence);
        var entry = new LogEntry();
        Assert.IsTrue(log.TryRead(3, entry));
        Assert.AreEqual(times - 3, entry.Repeats);
        Assert.AreEqual(0.1, entry.Value);
        Assert.IsTrue(repeats.Admit(EventKind.Raised, 3, now + Day), "a day later it is news again");
    }

    [TestMethod]
    public void A_board_that_loses_its_power_while_closed_knows_when_to_ten_seconds()
    {
        Station station = Station.Operating();
        station.Cycles(700);
        long lost = station.Control.Sample.Now;

        Station again = Restarted(station.Memory);
        Assert.AreEqual(DiagnosisCode.LostWhileClosed, again.Guard.Trip.Code);
        Assert.IsInRange(lost - 10_100, lost, again.Guard.Trip.At);
        Assert.AreEqual(70.0, again.Guard.Trip.Value, 10.5, "seconds it was closed");
        TripPart head = Trips(again).Single(part => part.Part == 0).Trip;
        Assert.AreEqual(DiagnosisCode.LostWhileClosed, head.Code);
        Assert.HasCount(1, Trips(Restarted(again.Memory)).Where(part => part.Part == 0), "told once, however often it is started");
    }

    [TestMethod]
    public void Thirteen_trips_leave_the_last_ten()
    {
        Station station = Station.Operating();
        for (int i = 0; i < 13; i++)
        {
            station.Temperature = 60.0 + 0.1 * i;
            station.Cycles(30);
            Assert.AreEqual(ProtectionState.Tripped, station.State);
            station.Temperature = 25.0;
            station.Board.ArmSwitch.IsOn = false;
            station.Board.ResetKey.IsOn = true;
            station.Cycles(30);
            station.Board.ResetKey.IsOn = false;
            station.Cycles(2);
            station.Board.ArmSwitch.IsOn = true;
            station.Cycles(Station.CyclesToOperating);
            Assert.IsTrue(station.Board.ContactorConducts, "run " + i);
        }

        long[] numbers = [.. Trips(station).Where(part => part.Part == 0).Select(part => part.Trip.Number)];
        Assert.AreSequenceEqual(Enumerable.Range(4, 10).Select(i => (long)i), numbers);
    }

    [TestMethod]
    public void Whichever_byte_of_a_trip_the_power_is_cut_at_the_trips_before_it_stay_and_the_latch_has_the_reason()
    {
        byte[] memory = Station.Operating().Memory;
        for (int bytes = 0; bytes < 1000; bytes += 7)
        {
            Station station = Restarted([.. memory]);
            station.Board.ResetKey.IsOn = true;
            station.Cycles(20);
            station.Board.ArmSwitch.IsOn = true;
            station.Cycles(Station.CyclesToOperating);
            station.Pressure = 30.0;
            station.Board.Memory.CutPowerAfter(bytes);
            station.Cycles(10);
            station.Board.Memory.RestorePower();
            Station again = Restarted(station.Memory);
            Assert.AreEqual(ProtectionState.Tripped, again.State);
            TripPart[] heads = [.. Trips(again).Where(part => part.Part == 0).Select(part => part.Trip)];
            Assert.HasCount(2, heads);
            Assert.AreEqual(DiagnosisCode.LostWhileClosed, heads[0].Code);
            Assert.AreEqual(again.Guard.Trip.Code, heads[1].Code, "cut after " + bytes);
        }
    }

    [TestMethod]
    public void Key_calibration_and_new_limits_are_told_with_what_was_before()
    {
        Station station = Tripped(out _);
        station.Board.ArmSwitch.IsOn = false;
        station.Pressure = 5.0;
        station.Density = 0.0;
        station.Board.ResetKey.IsOn = true;
        station.Cycles(60);
        LogEntry reset = station.Log().Single(entry => entry.Kind == EventKind.Reset);
        Assert.AreEqual((int)DiagnosisCode.CriticalStackPressure, reset.Code);
        Assert.AreEqual(ProtectionState.Standby, station.State);

        byte[] point = [(byte)CalibrationChannel.Pressure, 0, .. BitConverter.GetBytes(5.5)];
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.CapturePoint, point).Code);
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.Calibrate).Code);
        station.Cycles(5);
        LogEntry offset = station.Log().Single(entry => entry.Kind == EventKind.OffsetChanged);
        Assert.AreEqual((int)CalibrationChannel.Pressure, offset.Code);
        Assert.AreEqual(0.5, offset.Value, 0.02);
        Assert.AreEqual(0.0, offset.Bound);

        byte[] other = ReferenceProfile.Changed("other", (Setting.VoltageCeiling, 4.2), (Setting.TripFraction, 0.85));
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(other).Code);
        station.Cycles(5);
        Assert.AreSequenceEqual(
            new[] { (Setting.VoltageCeiling, 4.2, 4.0), (Setting.TripFraction, 0.85, 0.9) },
            station
                .Log()
                .Where(entry => entry.Kind == EventKind.LimitChanged)
                .Select(entry => ((Setting)entry.Code, entry.Value, entry.Bound))
        );
    }

    [TestMethod]
    public void What_is_stored_has_room_and_overlaps_nothing()
    {
        (int Start, int Size)[] areas =
        [
            (MemoryMap.TripLatch, SlotPair.Size(28)),
            (MemoryMap.Proof, MemoryProof.Size),
            (MemoryMap.RestartLedger, SlotPair.Size(8)),
            (MemoryMap.Calibration, SlotPair.Size(CalibrationStore.RecordSize + 4)),
            (MemoryMap.Profile, ProfileStore.Size),
            (MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog),
            (MemoryMap.TripLog, TripLog.Size),
            (MemoryMap.MinuteLog, MinuteLog.Size),
            (Mb85rc256vChip.Size - 8, 8),
        ];
        for (int i = 1; i < areas.Length; i++)
        {
            Assert.IsLessThanOrEqualTo(areas[i].Start, areas[i - 1].Start + areas[i - 1].Size);
        }

        Assert.IsLessThan(TripLog.Size / TripLog.Capacity / TripPart.Size, TripLog.ValueParts, "a head and all quantities");
        Assert.IsLessThan(63, (int)DiagnosisCode.Count, "the status has a bit for each");
    }

    /// <summary>A guard that goes on for thirty days after its trip, every five seconds, with all that can come and go coming and going.</summary>
    private static void Night(byte[] memory, long since)
    {
        var image = new MemoryImage(memory);
        var latch = new TripLatch(image, MemoryMap.TripLatch);
        var log = new EventLog(image, MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        var trips = new TripLog(image, MemoryMap.TripLog);
        Assert.IsTrue(latch.Open() && log.Open() && trips.Open());
        Profile profile = ReferenceProfile.Open(memory).Current!;
        var guard = new Guard(profile.Settings, new BoardConfiguration().RangeOf(profile.Settings), DiagnosisTable.Default());
        var keeper = new LatchKeeper(guard, latch, new MemoryProof(image, MemoryMap.Proof));
        var recorder = new Recorder(guard, profile, log, trips, latch);
        recorder.Open(since, true);
        var random = new Random(5);
        var sample = new Sample();
        var decision = new Decision();
        int changes = 0;
        for (long now = since; now < since + Days * Day; now += Cycle)
        {
            sample.Now = now;
            sample.ArmRequested = random.Next(2) == 0;
            sample.ContactorClosed = random.Next(9) == 0;
            sample.HardwareTrip = random.Next(9) == 0;
            sample.MemoryFailed = random.Next(3) == 0;
            Take(sample.Current, 1e-6 * random.NextDouble(), random, now);
            Take(sample.CellVoltage, 4.1 + 0.01 * (random.NextDouble() - 0.5), random, now);
            Take(sample.RedundantVoltage, 4.1 + 0.2 * (random.NextDouble() - 0.5), random, now);
            Take(sample.StackPressure, 0.02 * (random.NextDouble() - 0.5), random, now);
            Take(sample.PlateTemperature, 50.0 + random.NextDouble() - 0.5, random, now);
            Take(sample.WallTemperature, 40.0 + random.NextDouble() - 0.5, random, now);
            guard.Step(sample, decision);
            Assert.IsFalse(keeper.StoreClosing(sample, decision));
            keeper.Store(sample, decision);
            recorder.Record(now, !keeper.Wrote);

            changes = guard.Diagnostics.Changes;
        }

        Assert.IsGreaterThan(100_000, changes, "rows raised and fallen");
        Assert.AreEqual(ProtectionState.Tripped, guard.State);
    }

    private static void Take(Reading reading, double value, Random random, long now)
    {
        if (random.Next(3) == 0)
        {
            reading.Miss();
        }
        else
        {
            reading.Accept(value, now);
        }
    }

    /// <summary>A board that tripped after half a minute, and what it knew then.</summary>
    private static Station Tripped(out double[] known)
    {
        Station station = Station.Operating();
        station.Density = -0.2;
        station.Pressure = 1.2;
        station.Cycles(300);
        station.Pressure = 0.9;
        station.Cycles(5);
        Assert.AreEqual(DiagnosisCode.CriticalStackPressure, station.Guard.Trip.Code);
        known = [.. Enumerable.Range(0, (int)Quantity.Count).Select(i => station.Guard.Trip.Get((Quantity)i))];
        Assert.IsLessThan(-0.19, known[(int)Quantity.CurrentDensity]);
        station.Density = 0.0;
        station.Cycles(20);
        return station;
    }

    private static Station Restarted(byte[] memory)
    {
        var station = new Station(memory);
        station.Start();
        station.Cycles(20);
        return station;
    }

    private static double[] Snapshot(IEnumerable<(int Part, TripPart Trip)> parts)
    {
        double[] values = new double[(int)Quantity.Count];
        foreach ((int part, TripPart trip) in parts)
        {
            for (int i = 0; i < TripPart.Values; i++)
            {
                int quantity = (part - 1) * TripPart.Values + i;
                if (trip.IsKnown(i))
                {
                    values[quantity] = trip.Get(i);
                }
            }
        }

        return values;
    }

    private static List<(int Part, TripPart Trip)> Trips(Station station)
    {
        var parts = new List<(int Part, TripPart Trip)>();
        foreach (byte[] content in station.Line.List(MessageType.ReadTrips, MessageType.TripPart))
        {
            var trip = new TripPart();
            Assert.IsTrue(HistorySender.ReadTrip(content, 0, content.Length, out int part, trip));
            parts.Add((part, trip));
        }

        return parts;
    }
}
