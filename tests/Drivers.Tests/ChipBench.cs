using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>One of the measuring chips on a bus with its driver, and a tap on the wires between.</summary>
internal abstract class ChipBench
{
    /// <param name="chip">Which: ina228, ads1115, nau7802 or tmp117.</param>
    public static ChipBench Of(string chip)
    {
        return chip switch
        {
            "ina228" => new Ina228Bench(),
            "ads1115" => new Ads1115Bench(),
            "nau7802" => new Nau7802Bench(),
            "tmp117" => new Tmp117Bench(),
            _ => throw new ArgumentException($"There is no {chip}.", nameof(chip)),
        };
    }

    public VirtualClock Clock { get; } = new();

    public VirtualI2cBus Bus { get; } = new();

    public abstract TappedChip Tap { get; }

    public abstract bool HasLostConfiguration { get; }

    public abstract bool Start();

    /// <summary>One look at the chip.</summary>
    /// <returns>True when it gave a value.</returns>
    public abstract bool Look();

    /// <summary>Lets a new result come and looks.</summary>
    public abstract bool MeasureNext();

    /// <summary>Starts, and goes on for so long that everything has had its turn more than once.</summary>
    public void Settle()
    {
        Assert.IsTrue(Start());
        Assert.IsGreaterThan(20, Enumerable.Range(0, 24).Count(_ => MeasureNext()));
    }
}
