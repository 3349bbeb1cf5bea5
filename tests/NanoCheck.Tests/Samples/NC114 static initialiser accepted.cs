namespace SSBms.Sample;

public static class Early
{
    public static readonly int Twice = Late.Value * 2;

    public static readonly int Fourfold = Twice * 2;

    public static readonly Cell First = new Cell(Twice);

    public static int Now()
    {
        return Late.Started;
    }
}

public static class Late
{
    public const int Value = 3;

    public static readonly int Started = Start();

    private static int Start()
    {
        return Value;
    }
}

public class Cell
{
    private readonly int _value;

    public Cell(int value)
    {
        _value = value;
    }

    public int Value => _value;
}
