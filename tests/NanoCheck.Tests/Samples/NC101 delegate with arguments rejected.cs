using System;

namespace SSBms.Sample;

public class Bell
{
    public void Ring(Action<int> listener)
    {
        listener(1); // found
    }
}
