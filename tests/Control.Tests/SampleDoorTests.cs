namespace SSBms.Control.Tests;

/// <summary>What comes in at the door of the guard: which readings are taken, which are doubted, and what is known without them.</summary>
[TestClass]
public sealed class SampleDoorTests : SampleDoor
{
    [TestMethod]
    public void A_sound_sample_is_known_as_it_was_measured()
    {
        Next();
        Apply();
        Known(Quantity.CellVoltage, 3.4);
        Known(Quantity.Current, 1e-3);
        Known(Quantity.CurrentDensity, 0.5);
        Known(Quantity.StackPressure, 5.0);
        Known(Quantity.HottestTemperature, 30.0);
        Known(Quantity.ColdestTemperature, 25.0);
        Known(Quantity.TemperatureSpread, 5.0);
        Known(Quantity.VoltageDisagreement, 0.0);
        Known(Quantity.TemperatureAge, 0.0);
        Assert.AreEqual(0.0, Get(Quantity.ImplausibleReading));
    }

    [TestMethod]
    [DataRow(false, 1e-3, 0.5, 0.5, 0.0)]
    [DataRow(false, -1e-3, -0.5, 0.0, 0.5)]
    [DataRow(true, 1e-3, 0.5, 0.5, 0.5)]
    [DataRow(true, -1e-3, -0.5, 0.5, 0.5)]
    [DataRow(false, 0.0, 0.0, 0.0, 0.0)]
    public void A_current_plates_one_lithium_electrode_and_strips_it_and_of_two_always_one_each(
        bool bothLithium,
        double ampere,
        double density,
        double plating,
        double stripping
    )
    {
        Next();
        Sample.Current.Accept(ampere, Now);
        Apply(bothLithium);
        Known(Quantity.CurrentDensity, density);
        Known(Quantity.PlatingDensity, plating);
        Known(Quantity.StrippingDensity, stripping);
    }

    [TestMethod]
    [DataRow(4e-3)]
    [DataRow(-4e-3)]
    [DataRow(double.NaN)]
    public void A_current_at_the_end_of_what_the_board_measures_is_doubted_and_nothing_follows_from_it(double ampere)
    {
        Next();
        Apply();
        Next();
        Sample.Current.Accept(ampere, Now);
        Apply();
        foreach (
            Quantity quantity in new[] { Quantity.Current, Quantity.CurrentDensity, Quantity.PlatingDensity, Quantity.StrippingDensity }
        )
        {
            Assert.IsFalse(Quantities.IsKnown(quantity), quantity.ToString());
        }

        Doubted(MeasuredChannel.Current);
    }

    [TestMethod]
    [DataRow(47.99, 47.99, true)]
    [DataRow(48.0, 0.0, false)]
    [DataRow(-0.39, 0.0, true)]
    [DataRow(-0.4, 0.0, false)]
    [DataRow(0.01, 0.01, true)]
    [DataRow(double.NaN, 0.0, false)]
    [DataRow(double.PositiveInfinity, 0.0, false)]
    public void A_pressure_is_one_up_to_a_fifth_beyond_the_rated_and_none_a_little_below_zero(double megapascal, double known, bool taken)
    {
        Next();
        Sample.StackPressure.Accept(megapascal, Now);
        Apply();
        Assert.AreEqual(taken, Quantities.IsKnown(Quantity.StackPressure));
        Assert.AreEqual(known, Get(Quantity.StackPressure));
        Doubted(taken ? MeasuredChannel.None : MeasuredChannel.StackPressure);
        Next(silent: Sample.StackPressure);
        Apply();
        Assert.IsFalse(Quantities.IsKnown(Quantity.StackPressure), "what is not new is not known");
        Doubted(MeasuredChannel.None);
    }

    [TestMethod]
    [DataRow(150.0, true)]
    [DataRow(150.1, false)]
    [DataRow(-60.0, true)]
    [DataRow(-60.1, false)]
    [DataRow(double.NaN, false)]
    public void Temperatures_from_minus_sixty_to_a_hundred_and_fifty_are_taken(double celsius, bool taken)
    {
        foreach (bool plate in new[] { true, false })
        {
            Next();
            (plate ? Sample.PlateTemperature : Sample.WallTemperature).Accept(celsius, Now);
            Apply();
            Assert.AreEqual(taken, Quantities.IsKnown(Quantity.HottestTemperature));
            Assert.AreEqual(taken, Quantities.IsKnown(Quantity.ColdestTemperature));
            Assert.AreEqual(taken, Quantities.IsKnown(Quantity.TemperatureSpread));
            Doubted(
                taken ? MeasuredChannel.None
                : plate ? MeasuredChannel.PlateTemperature
                : MeasuredChannel.WallTemperature
            );
        }
    }

    [TestMethod]
    public void A_temperature_holds_while_it_is_young_and_the_older_of_both_counts()
    {
        Next();
        Apply();
        for (int i = 1; i <= 10; i++)
        {
            Next(silent: Sample.WallTemperature);
            Sample.PlateTemperature.Accept(20.0, Now);
            Apply();
            Known(Quantity.TemperatureAge, i * 0.1);
            Known(Quantity.HottestTemperature, 30.0);
            Known(Quantity.ColdestTemperature, 20.0);
            Known(Quantity.TemperatureSpread, 10.0);
        }

        Next(silent: Sample.WallTemperature);
        Apply();
        Assert.IsFalse(Quantities.IsKnown(Quantity.HottestTemperature));
        Doubted(MeasuredChannel.None);
        Next(silent: Sample.PlateTemperature);
        Apply();
        Known(Quantity.TemperatureAge, 0.1);
    }

    [TestMethod]
    public void A_spread_is_new_only_with_one_of_its_temperatures()
    {
        Next();
        Apply();
        Next();
        Sample.PlateTemperature.Miss();
        Sample.WallTemperature.Miss();
        Apply();
        Assert.IsTrue(Quantities.IsKnown(Quantity.TemperatureSpread));
        Assert.IsFalse(Quantities.IsFresh(Quantity.TemperatureSpread));
        foreach (bool plate in new[] { true, false })
        {
            Next(silent: plate ? Sample.PlateTemperature : Sample.WallTemperature);
            Apply();
            Assert.IsTrue(Quantities.IsFresh(Quantity.TemperatureSpread));
        }
    }

    [TestMethod]
    public void Each_channel_has_an_age_of_its_own_that_ends_when_it_answers()
    {
        foreach (
            (Reading reading, Quantity age) in new[]
            {
                (Sample.CellVoltage, Quantity.VoltageAge),
                (Sample.RedundantVoltage, Quantity.RedundantVoltageAge),
                (Sample.Current, Quantity.CurrentAge),
                (Sample.StackPressure, Quantity.PressureAge),
            }
        )
        {
            Next();
            Apply();
            Assert.AreEqual(0.0, Get(age));
            for (int i = 1; i <= 3; i++)
            {
                Next(silent: reading);
                Apply();
                Assert.AreEqual(i * 0.1, Get(age), 1e-12, $"{age}");
                Assert.IsTrue(Quantities.IsFresh(age));
                double others =
                    Get(Quantity.VoltageAge) + Get(Quantity.RedundantVoltageAge) + Get(Quantity.CurrentAge) + Get(Quantity.PressureAge);
                Assert.AreEqual(i * 0.1, others, 1e-12, "the others are new");
            }

            Next();
            Apply();
            Assert.AreEqual(0.0, Get(age), $"{age} has ended");
        }
    }

    [TestMethod]
    public void What_was_never_measured_or_comes_from_the_future_is_as_old_as_can_be()
    {
        var reading = new Reading();
        Assert.AreEqual(Sample.NeverMeasured, reading.AgeSeconds(100));
        reading.Accept(1.0, 0);
        Assert.AreEqual(0.1, reading.AgeSeconds(100), 1e-12);
        Assert.AreEqual(0.0, reading.AgeSeconds(0));
        reading.Accept(1.0, 101);
        Assert.AreEqual(Sample.NeverMeasured, reading.AgeSeconds(100));
    }

    [TestMethod]
    public void The_first_channel_in_doubt_is_named_and_a_doubt_ends_with_its_cause()
    {
        Next();
        Sample.Current.Accept(1.0, Now);
        Sample.StackPressure.Accept(900.0, Now);
        Apply();
        Doubted(MeasuredChannel.Current);
        Next();
        Sample.StackPressure.Accept(900.0, Now);
        Apply();
        Doubted(MeasuredChannel.StackPressure);
        Next();
        Apply();
        Doubted(MeasuredChannel.None);
        Assert.IsTrue(Quantities.IsFresh(Quantity.ImplausibleReading), "it is told that it ended");
    }

    [TestMethod]
    public void A_lost_configuration_a_hardware_trip_and_a_failing_memory_are_told_each_by_itself_and_taken_back()
    {
        foreach (
            (Action begin, Action end, Quantity quantity, double value) in new (Action, Action, Quantity, double)[]
            {
                (
                    () => Sample.LostConfiguration = MeasuredChannel.StackPressure,
                    () => Sample.LostConfiguration = MeasuredChannel.None,
                    Quantity.ConfigurationLost,
                    (double)(int)MeasuredChannel.StackPressure
                ),
                (() => Sample.HardwareTrip = true, () => Sample.HardwareTrip = false, Quantity.HardwareTrip, 1.0),
                (() => Sample.MemoryFailed = true, () => Sample.MemoryFailed = false, Quantity.MemoryFault, 1.0),
            }
        )
        {
            Next();
            begin();
            Apply();
            Assert.AreEqual(value, Get(quantity), quantity.ToString());
            double all = Get(Quantity.ConfigurationLost) + Get(Quantity.HardwareTrip) + Get(Quantity.MemoryFault);
            Assert.AreEqual(value, all, "and nothing else is");
            Next();
            end();
            Apply();
            Assert.AreEqual(0.0, Get(quantity), quantity.ToString());
        }
    }

    /// <summary>A cycle later; every channel but one has a new value.</summary>
}
