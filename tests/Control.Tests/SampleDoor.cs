namespace SSBms.Control.Tests;

/// <summary>A sample at the door of the guard, and what is known behind it.</summary>
public abstract class SampleDoor
{
    protected const double Area = 2.0;
    protected const double TemperatureAge = 1.0;

    protected Sample Sample { get; } = new();
    protected Quantities Quantities { get; } = new();
    protected BoardRange Board { get; } = new() { LargestCurrent = 4e-3, RatedPressure = 40.0 };
    protected long Now { get; set; }
    private SampleValidation? _door;

    protected void Next(Reading? silent = null)
    {
        Now += 100;
        Sample.Now = Now;
        Renew(Sample.CellVoltage, 3.4);
        Renew(Sample.RedundantVoltage, 3.4);
        Renew(Sample.Current, 1e-3);
        Renew(Sample.StackPressure, 5.0);
        Renew(Sample.PlateTemperature, 25.0);
        Renew(Sample.WallTemperature, 30.0);

        void Renew(Reading reading, double value)
        {
            if (reading == silent)
            {
                reading.Miss();
            }
            else
            {
                reading.Accept(value, Now);
            }
        }
    }

    protected void Apply(bool bothLithium = false)
    {
        if (_door is null)
        {
            var settings = new Settings { BothElectrodesLithium = bothLithium };
            settings.Set(Setting.Area, Area);
            _door = new SampleValidation(settings, Board, TemperatureAge);
        }

        Quantities.BeginCycle();
        _door.Apply(Sample, Quantities);
    }

    protected double Get(Quantity quantity)
    {
        return Quantities.Get(quantity);
    }

    protected void Known(Quantity quantity, double value)
    {
        Assert.IsTrue(Quantities.IsKnown(quantity), quantity.ToString());
        Assert.AreEqual(value, Get(quantity), 1e-9, quantity.ToString());
    }

    protected void Doubted(MeasuredChannel channel)
    {
        Assert.AreEqual((double)(int)channel, Get(Quantity.ImplausibleReading));
    }
}
