namespace SSBms.Control.Tests;

/// <summary>A cell that warms or cools faster than its plate thermometer tells is judged by the die wall.</summary>
[TestClass]
public sealed class WallLeadDoorTests
{
    private const double Lag = 120.0;
    private const double TemperatureAge = 2.0;
    private const double KelvinPerSecond = 0.05;

    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();
    private readonly SampleValidation _door;
    private double _wall = 25.0;

    public WallLeadDoorTests()
    {
        var settings = new Settings();
        settings.Set(Setting.Area, 1.0);
        settings.Set(Setting.WallLag, Lag);
        _door = new SampleValidation(settings, new BoardRange(), TemperatureAge);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(-1)]
    public void A_wall_that_is_driven_for_minutes_shows_the_cell_ahead_of_it_by_its_lag(int direction)
    {
        Drive(direction, seconds: 200, every: 1);
        double lead = _quantities.Get(direction > 0 ? Quantity.HottestTemperature : Quantity.ColdestTemperature) - _wall;
        double behind = _quantities.Get(direction > 0 ? Quantity.ColdestTemperature : Quantity.HottestTemperature) - _wall;
        Assert.AreEqual(direction * 1.1 * Lag * KelvinPerSecond, lead, 0.05, "with a tenth for what is not known of the lag");
        Assert.AreEqual(0.0, behind, "the other bound sees the wall itself");
        Assert.AreEqual(0.0, _quantities.Get(Quantity.TemperatureSpread), "and no thermometer disagrees");
    }

    [TestMethod]
    [DataRow(5, true)]
    [DataRow(7, false)]
    public void A_wall_that_was_silent_has_a_rate_for_three_times_as_long_as_a_temperature_holds(int every, bool leads)
    {
        Drive(1, seconds: 210, every);
        Assert.AreEqual(leads, _quantities.Get(Quantity.HottestTemperature) > _wall + 1.0);
    }

    /// <summary>Ten cycles a second; the thermometers answer in one of them, every so many seconds.</summary>
    private void Drive(int direction, int seconds, int every)
    {
        for (int cycle = 0; cycle <= seconds * 10; cycle++)
        {
            long now = _sample.Now += 100;
            _sample.CellVoltage.Accept(3.4, now);
            _sample.RedundantVoltage.Accept(3.4, now);
            _sample.Current.Accept(0.0, now);
            _sample.StackPressure.Accept(5.0, now);
            if (cycle % (every * 10) == 0)
            {
                _wall += cycle == 0 ? 0.0 : direction * KelvinPerSecond * every;
                _sample.PlateTemperature.Accept(_wall, now);
                _sample.WallTemperature.Accept(_wall, now);
            }
            else
            {
                _sample.PlateTemperature.Miss();
                _sample.WallTemperature.Miss();
            }

            _quantities.BeginCycle();
            _door.Apply(_sample, _quantities);
        }
    }
}
