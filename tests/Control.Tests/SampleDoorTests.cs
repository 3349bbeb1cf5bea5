namespace SSBms.Control.Tests;

/// <summary>What comes in at the door of the guard: which readings are taken, which are doubted, and what is known without them.</summary>
[TestClass]
public sealed class SampleDoorTests
{
    private const double Area = 2.0;
    private const double TemperatureAge = 1.0;

    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();
    private readonly BoardRange _board = new() { LargestCurrent = 4e-3, RatedPressure = 40.0 };
    private long _now;
    private SampleValidation? _door;

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
    [DataRow(7.99, true)]
    [DataRow(8.0, false)]
    [DataRow(-7.99, true)]
    [DataRow(-8.0, false)]
    [DataRow(double.NaN, false)]
    public void A_cell_voltage_within_eight_volts_is_one(double volt, bool taken)
    {
        Next();
        _sample.CellVoltage.Accept(volt, _now);
        _sample.RedundantVoltage.Accept(volt, _now);
        Apply();
        Assert.AreEqual(taken, _quantities.IsKnown(Quantity.CellVoltage));
        Assert.AreEqual(taken, _quantities.IsKnown(Quantity.VoltageDisagreement));
        Doubted(taken ? MeasuredChannel.None : MeasuredChannel.CellVoltage);
    }

    [TestMethod]
    [DataRow(8.0)]
    [DataRow(-8.0)]
    [DataRow(double.NaN)]
    public void A_second_voltage_beyond_eight_volts_is_doubted_and_not_compared(double volt)
    {
        Next();
        _sample.RedundantVoltage.Accept(volt, _now);
        Apply();
        Known(Quantity.CellVoltage, 3.4);
        Assert.IsFalse(_quantities.IsKnown(Quantity.VoltageDisagreement));
        Doubted(MeasuredChannel.RedundantVoltage);
    }

    [TestMethod]
    [DataRow(3.5, 0.1)]
    [DataRow(3.3, 0.1)]
    [DataRow(3.4, 0.0)]
    public void Two_voltages_of_one_time_disagree_by_their_difference(double second, double apart)
    {
        Next();
        Apply();
        Next();
        _sample.RedundantVoltage.Accept(second, _now);
        Apply();
        Known(Quantity.VoltageDisagreement, apart);
    }

    [TestMethod]
    [DataRow(3.45, 0.0)]
    [DataRow(3.39, 0.01)]
    [DataRow(3.52, 0.02)]
    public void A_voltage_that_was_measured_since_the_cycle_before_may_be_anywhere_between_both(double second, double apart)
    {
        Next();
        Apply();
        long from = _now;
        Next();
        _sample.CellVoltage.Accept(3.5, _now);
        _sample.RedundantVoltage.Accept(second, _now, from);
        Apply();
        Known(Quantity.VoltageDisagreement, apart);
    }

    [TestMethod]
    [DataRow(3.4, 3.4, 3.4)]
    [DataRow(3.449, 3.449, 3.4)]
    [DataRow(3.351, 3.4, 3.351)]
    [DataRow(3.46, 3.4, 3.4)]
    [DataRow(3.34, 3.4, 3.4)]
    [DataRow(double.NaN, 3.4, 3.4)]
    public void The_limits_see_either_of_two_voltages_as_long_as_they_may_be_one(double second, double highest, double lowest)
    {
        Next();
        _sample.RedundantVoltage.Accept(second, _now);
        Apply();
        Known(Quantity.HighestVoltage, highest);
        Known(Quantity.LowestVoltage, lowest);
    }

    [TestMethod]
    public void Without_a_first_voltage_the_limits_see_none_and_without_a_second_the_first()
    {
        Next(silent: _sample.CellVoltage);
        Apply();
        Assert.IsFalse(_quantities.IsKnown(Quantity.HighestVoltage));
        Assert.IsFalse(_quantities.IsKnown(Quantity.LowestVoltage));
        Next(silent: _sample.RedundantVoltage);
        Apply();
        Known(Quantity.HighestVoltage, 3.4);
        Known(Quantity.LowestVoltage, 3.4);
    }

    [TestMethod]
    public void Voltages_of_times_that_do_not_belong_together_are_not_compared()
    {
        Next();
        Apply();
        Next();
        _sample.RedundantVoltage.Accept(3.9, _now, _now - 50);
        Apply();
        Assert.IsFalse(_quantities.IsKnown(Quantity.VoltageDisagreement));
        Next(silent: _sample.CellVoltage);
        Apply();
        Assert.IsFalse(_quantities.IsKnown(Quantity.VoltageDisagreement), "without the first");
        Assert.IsFalse(_quantities.IsKnown(Quantity.CellVoltage));
        long from = _now;
        Next();
        _sample.RedundantVoltage.Accept(3.9, _now, from);
        Apply();
        Assert.IsFalse(_quantities.IsKnown(Quantity.VoltageDisagreement), "the first was missing then");
        Next(silent: _sample.RedundantVoltage);
        Apply();
        Assert.IsFalse(_quantities.IsKnown(Quantity.VoltageDisagreement), "without the second");
        Doubted(MeasuredChannel.None);
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
        _sample.Current.Accept(ampere, _now);
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
        _sample.Current.Accept(ampere, _now);
        Apply();
        foreach (
            Quantity quantity in new[] { Quantity.Current, Quantity.CurrentDensity, Quantity.PlatingDensity, Quantity.StrippingDensity }
        )
        {
            Assert.IsFalse(_quantities.IsKnown(quantity), quantity.ToString());
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
        _sample.StackPressure.Accept(megapascal, _now);
        Apply();
        Assert.AreEqual(taken, _quantities.IsKnown(Quantity.StackPressure));
        Assert.AreEqual(known, Get(Quantity.StackPressure));
        Doubted(taken ? MeasuredChannel.None : MeasuredChannel.StackPressure);
        Next(silent: _sample.StackPressure);
        Apply();
        Assert.IsFalse(_quantities.IsKnown(Quantity.StackPressure), "what is not new is not known");
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
            (plate ? _sample.PlateTemperature : _sample.WallTemperature).Accept(celsius, _now);
            Apply();
            Assert.AreEqual(taken, _quantities.IsKnown(Quantity.HottestTemperature));
            Assert.AreEqual(taken, _quantities.IsKnown(Quantity.ColdestTemperature));
            Assert.AreEqual(taken, _quantities.IsKnown(Quantity.TemperatureSpread));
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
            Next(silent: _sample.WallTemperature);
            _sample.PlateTemperature.Accept(20.0, _now);
            Apply();
            Known(Quantity.TemperatureAge, i * 0.1);
            Known(Quantity.HottestTemperature, 30.0);
            Known(Quantity.ColdestTemperature, 20.0);
            Known(Quantity.TemperatureSpread, 10.0);
        }

        Next(silent: _sample.WallTemperature);
        Apply();
        Assert.IsFalse(_quantities.IsKnown(Quantity.HottestTemperature));
        Doubted(MeasuredChannel.None);
        Next(silent: _sample.PlateTemperature);
        Apply();
        Known(Quantity.TemperatureAge, 0.1);
    }

    [TestMethod]
    public void A_spread_is_new_only_with_one_of_its_temperatures()
    {
        Next();
        Apply();
        Next();
        _sample.PlateTemperature.Miss();
        _sample.WallTemperature.Miss();
        Apply();
        Assert.IsTrue(_quantities.IsKnown(Quantity.TemperatureSpread));
        Assert.IsFalse(_quantities.IsFresh(Quantity.TemperatureSpread));
        foreach (bool plate in new[] { true, false })
        {
            Next(silent: plate ? _sample.PlateTemperature : _sample.WallTemperature);
            Apply();
            Assert.IsTrue(_quantities.IsFresh(Quantity.TemperatureSpread));
        }
    }

    [TestMethod]
    public void Each_channel_has_an_age_of_its_own_that_ends_when_it_answers()
    {
        foreach (
            (Reading reading, Quantity age) in new[]
            {
                (_sample.CellVoltage, Quantity.VoltageAge),
                (_sample.RedundantVoltage, Quantity.RedundantVoltageAge),
                (_sample.Current, Quantity.CurrentAge),
                (_sample.StackPressure, Quantity.PressureAge),
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
                Assert.IsTrue(_quantities.IsFresh(age));
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
        _sample.Current.Accept(1.0, _now);
        _sample.StackPressure.Accept(900.0, _now);
        Apply();
        Doubted(MeasuredChannel.Current);
        Next();
        _sample.StackPressure.Accept(900.0, _now);
        Apply();
        Doubted(MeasuredChannel.StackPressure);
        Next();
        Apply();
        Doubted(MeasuredChannel.None);
        Assert.IsTrue(_quantities.IsFresh(Quantity.ImplausibleReading), "it is told that it ended");
    }

    [TestMethod]
    public void A_lost_configuration_a_hardware_trip_and_a_failing_memory_are_told_each_by_itself_and_taken_back()
    {
        foreach (
            (Action begin, Action end, Quantity quantity, double value) in new (Action, Action, Quantity, double)[]
            {
                (
                    () => _sample.LostConfiguration = MeasuredChannel.StackPressure,
                    () => _sample.LostConfiguration = MeasuredChannel.None,
                    Quantity.ConfigurationLost,
                    (double)(int)MeasuredChannel.StackPressure
                ),
                (() => _sample.HardwareTrip = true, () => _sample.HardwareTrip = false, Quantity.HardwareTrip, 1.0),
                (() => _sample.MemoryFailed = true, () => _sample.MemoryFailed = false, Quantity.MemoryFault, 1.0),
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
    private void Next(Reading? silent = null)
    {
        _now += 100;
        _sample.Now = _now;
        Renew(_sample.CellVoltage, 3.4);
        Renew(_sample.RedundantVoltage, 3.4);
        Renew(_sample.Current, 1e-3);
        Renew(_sample.StackPressure, 5.0);
        Renew(_sample.PlateTemperature, 25.0);
        Renew(_sample.WallTemperature, 30.0);

        void Renew(Reading reading, double value)
        {
            if (reading == silent)
            {
                reading.Miss();
            }
            else
            {
                reading.Accept(value, _now);
            }
        }
    }

    private void Apply(bool bothLithium = false)
    {
        if (_door is null)
        {
            var settings = new Settings { BothElectrodesLithium = bothLithium };
            settings.Set(Setting.Area, Area);
            _door = new SampleValidation(settings, _board, TemperatureAge);
        }

        _quantities.BeginCycle();
        _door.Apply(_sample, _quantities);
    }

    private double Get(Quantity quantity)
    {
        return _quantities.Get(quantity);
    }

    private void Known(Quantity quantity, double value)
    {
        Assert.IsTrue(_quantities.IsKnown(quantity), quantity.ToString());
        Assert.AreEqual(value, Get(quantity), 1e-9, quantity.ToString());
    }

    private void Doubted(MeasuredChannel channel)
    {
        Assert.AreEqual((double)(int)channel, Get(Quantity.ImplausibleReading));
    }
}
