namespace SSBms.Sample;

public static class Early
{
    public static readonly int Twice = Late.Value * 2; // found

    public static readonly int Third = Late.Share(3); // found

    public static readonly Cell First = new Cell(); // found
}

public static class Late
{
    public static readonly int Value = Start();

    public static int Share(int parts)
    {
        return Divided(parts);
    }

    private static int Divided(int parts)
    {
        return Value - parts;
    }

    private static int Start()
    {
        return 3;
    }
}

public class Cell
{
    private readonly int _value = Late.Value;

    public int Value => _value;
}
