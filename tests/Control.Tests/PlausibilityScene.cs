namespace SSBms.Control.Tests;

/// <summary>What a watch that holds channels against each other is given, cycle after cycle.</summary>
public abstract class PlausibilityScene
{
    private protected const double Volt = 3.4;

    private protected Sample Sample { get; } = new();
    private protected Quantities Quantities { get; } = new();
    private protected double Voltage { get; set; } = Volt;
    private protected double Density { get; set; } = 0.1;
    private protected double Pressure { get; set; } = 5.0;

    /// <summary>Gets or sets how far two voltages are apart, V.</summary>
    private protected double Apart { get; set; }

    private protected Plausibility Made(bool bothLithium = false)
    {
        var settings = new Settings { BothElectrodesLithium = bothLithium };
        settings.Set(Setting.ArealCapacity, 1.0);
        Quantities.Set(Quantity.VoltageDisagreementLimit, 0.05);
        Quantities.Set(Quantity.VoltageFloor, 1.0);
        Quantities.Set(Quantity.VoltageCeiling, 5.0);
        return new Plausibility(settings, new BoardRange(), Quantities);
    }

    /// <summary>A watch that has seen the same for three seconds.</summary>
    private protected Plausibility Steady(bool bothLithium)
    {
        Plausibility watch = Made(bothLithium);
        Cycles(watch, 30);
        return watch;
    }

    private protected void Cycles(Plausibility watch, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Step(watch);
        }
    }

    private protected void Step(Plausibility watch, bool told = true)
    {
        Begin();
        watch.Update(Sample, told, 0.1, Quantities);
    }

    private protected void Begin()
    {
        Sample.Now += 100;
        Quantities.BeginCycle();
        Quantities.Set(Quantity.CellVoltage, Voltage);
        Quantities.Set(Quantity.Current, 1e-3);
        Quantities.Set(Quantity.CurrentDensity, Density);
        Quantities.Set(Quantity.PlatingDensity, 0.0);
        Quantities.Set(Quantity.StrippingDensity, 0.0);
        Quantities.Set(Quantity.StackPressure, Pressure);
        Quantities.Set(Quantity.HottestTemperature, 25.0);
        Quantities.Set(Quantity.VoltageDisagreement, Apart);
    }
}
