namespace SSBms.Sample;

public enum Lamp
{
    Off,
    On,
}

public static class Words
{
    public static string Of(Lamp lamp)
    {
        return lamp.ToString(); // found
    }

    public static string Sentence(Lamp lamp)
    {
        return $"the lamp is {lamp}"; // found
    }
}
