# Two by two by two, as published
#
# The gradients of E once more, with PyTorch's backward(), beside those that longhand prints.
# Run it with python3: it ends with exit code 0 where all agree.

import sys

import torch

torch.set_default_dtype(torch.float64)

# What is given and not trained.
i1 = torch.tensor(0.05)
i2 = torch.tensor(0.1)
b1 = torch.tensor(0.35)
b2 = torch.tensor(0.6)
t1 = torch.tensor(0.01)
t2 = torch.tensor(0.99)

# The parameters: PyTorch remembers how the output is made of what requires_grad.
parameters = {
    "w1": torch.tensor(0.15, requires_grad=True),
    "w2": torch.tensor(0.2, requires_grad=True),
    "w3": torch.tensor(0.25, requires_grad=True),
    "w4": torch.tensor(0.3, requires_grad=True),
    "w5": torch.tensor(0.4, requires_grad=True),
    "w6": torch.tensor(0.45, requires_grad=True),
    "w7": torch.tensor(0.5, requires_grad=True),
    "w8": torch.tensor(0.55, requires_grad=True),
}

# The derivative of the output with respect to each as longhand prints it, in full.
printed = {
    "w1": torch.tensor(0.000438567734474347),
    "w2": torch.tensor(0.000877135468948694),
    "w3": torch.tensor(0.0004977127352608602),
    "w4": torch.tensor(0.0009954254705217204),
    "w5": torch.tensor(0.0821670405642308),
    "w6": torch.tensor(0.08266762784753327),
    "w7": torch.tensor(-0.02260254047747506),
    "w8": torch.tensor(-0.022740242215978212),
}


def loss(w1, w2, w3, w4, w5, w6, w7, w8):
    net_h1 = w1 * i1 + w2 * i2 + b1
    h1 = torch.sigmoid(net_h1)
    net_h2 = w3 * i1 + w4 * i2 + b1
    h2 = torch.sigmoid(net_h2)
    net_o1 = w5 * h1 + w6 * h2 + b2
    o1 = torch.sigmoid(net_o1)
    net_o2 = w7 * h1 + w8 * h2 + b2
    o2 = torch.sigmoid(net_o2)
    E = 0.5 * ((t1 - o1) ** 2 + (t2 - o2) ** 2)
    return E


output = loss(**parameters)
output.backward()  # walks the graph from the output back, and leaves each derivative in .grad
gradients = {name: parameter.grad for name, parameter in parameters.items()}

agree = abs(output.item() - 0.2983711087600027) <= 1e-9 + 1e-7 * abs(output.item())
for name, expected in printed.items():
    same = bool(torch.allclose(gradients[name], expected, rtol=1e-7, atol=1e-9))
    agree = agree and same
    print(f"{name}  printed {expected.tolist()}  computed {gradients[name].tolist()}{'' if same else '  DIFFERS'}")
print("all gradients agree" if agree else "some gradients differ")
sys.exit(0 if agree else 1)
